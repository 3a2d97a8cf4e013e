const crypto = require('crypto');
const fs = require('fs');

function fileHash(filePath) {
  return new Promise((resolve, reject) => {
    // expect: collision-resistant-hash
    const hash = crypto.createHash('md5');
    const stream = fs.createReadStream(filePath);
    stream.on('error', reject);
    stream.on('data', (chunk) => hash.update(chunk));
    stream.on('end', () => resolve(hash.digest('hex')));
  });
}

async function areFilesIdentical(fileA, fileB) {
  const [a, b] = await Promise.all([fileHash(fileA), fileHash(fileB)]);
  return a === b;
}

module.exports = { fileHash, areFilesIdentical };
