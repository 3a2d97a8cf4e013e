const fs = require('fs');
const path = require('path');
const yauzl = require('yauzl');

const MAX_BYTES = 512 * 1024 * 1024;

/** yauzl validates file names: absolute paths and ".." end in an error event. */
function unzip(zipPath, destination) {
  return new Promise((resolve, reject) => {
    yauzl.open(zipPath, { lazyEntries: true }, (err, zipfile) => {
      if (err) return reject(err);
      let written = 0;
      const fail = (error) => {
        zipfile.close();
        reject(error);
      };

      zipfile.on('error', reject);
      zipfile.on('end', resolve);
      zipfile.on('entry', (entry) => {
        const outputPath = path.join(destination, entry.fileName);
        if (/\/$/.test(entry.fileName)) {
          fs.mkdirSync(outputPath, { recursive: true });
          return zipfile.readEntry();
        }
        fs.mkdirSync(path.dirname(outputPath), { recursive: true });
        zipfile.openReadStream(entry, (streamError, readStream) => {
          if (streamError) return fail(streamError);
          readStream.on('data', (chunk) => {
            written += chunk.length;
            if (written > MAX_BYTES) readStream.destroy(new Error('Archive is too large'));
          });
          readStream.on('error', fail);
          const output = fs.createWriteStream(outputPath, { flags: 'wx' });
          output.on('error', fail);
          output.on('close', () => zipfile.readEntry());
          readStream.pipe(output);
        });
      });
      zipfile.readEntry();
    });
  });
}

module.exports = { unzip };
