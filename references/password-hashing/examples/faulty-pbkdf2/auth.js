const crypto = require('crypto');

const ITERATIONS = 1000;
const KEYLEN = 64;
const DIGEST = 'sha512';

function hashPassword(password) {
  return new Promise((resolve, reject) => {
    const salt = crypto.randomBytes(16).toString('hex');
    // expect: pbkdf2-iterations
    crypto.pbkdf2(password, salt, ITERATIONS, KEYLEN, DIGEST, (err, key) => {
      if (err) return reject(err);
      resolve(`${salt}$${key.toString('hex')}`);
    });
  });
}

function checkPassword(password, stored) {
  return new Promise((resolve, reject) => {
    const [salt, hash] = stored.split('$');
    // expect: pbkdf2-iterations
    crypto.pbkdf2(password, salt, ITERATIONS, KEYLEN, DIGEST, (err, key) => {
      if (err) return reject(err);
      // expect: constant-time-comparison#textCompared
      resolve(key.toString('hex') === hash);
    });
  });
}

module.exports = { hashPassword, checkPassword };
