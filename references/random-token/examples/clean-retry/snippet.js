const crypto = require('crypto');

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const block = () => Array.from({ length: 4 }, () => ALPHABET[crypto.randomInt(ALPHABET.length)]).join('');
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function createCoupon(store, percent, attempts = 5) {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const code = `SAVE-${block()}-${block()}`;
    if (await store.insertIfAbsent({ code, percent })) return code;
    // spread out retries
    await sleep(20 * 2 ** attempt + Math.random() * 20);
  }
  throw new Error('Could not create a coupon code');
}

module.exports = { createCoupon };
