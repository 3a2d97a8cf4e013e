const fs = require('fs');
const path = require('path');
const express = require('express');
const multer = require('multer');
const AdmZip = require('adm-zip');

const THEMES_DIR = path.join(__dirname, 'themes');
const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 10 * 1024 * 1024 } });
const router = express.Router();

router.post('/themes', upload.single('theme'), (req, res) => {
  const zip = new AdmZip(req.file.buffer);
  const entries = zip.getEntries();

  if (!entries.some((entry) => entry.entryName === 'theme.json')) {
    return res.status(400).json({ error: 'theme.json is missing' });
  }

  for (const entry of entries) {
    if (entry.isDirectory) continue;
    // expect: entry-contained
    const target = path.join(THEMES_DIR, entry.entryName);
    // expect: unpacked-size-bounded#namesOnly altered
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, entry.getData());
  }

  res.status(201).json({ installed: entries.length });
});

module.exports = router;
