const express = require('express');
const path = require('path');
const fs = require('fs');

const app = express();
const INVOICE_DIR = path.join(__dirname, 'invoices');

app.get('/invoices/:filename', (req, res) => {
  const { filename } = req.params;

  if (!filename.endsWith('.pdf')) {
    return res.status(400).json({ error: 'Only PDF files can be downloaded' });
  }

  // expect: contained-in-base
  const filePath = path.join(INVOICE_DIR, filename);

  fs.access(filePath, fs.constants.R_OK, (err) => {
    if (err) {
      return res.status(404).json({ error: 'Invoice not found' });
    }

    res.setHeader('Content-Type', 'application/pdf');
    res.setHeader('Content-Disposition', 'attachment; filename="invoice.pdf"');
    fs.createReadStream(filePath).pipe(res);
  });
});

app.listen(3000);
