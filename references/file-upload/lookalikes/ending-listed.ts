import multer from 'multer';

/** Without $ the ending may stand in the middle: photo.png.html. */
export function openPattern() {
  // anchor: parser
  return multer({ dest: 'uploads/', limits: { fileSize: 1_000_000 }, fileFilter: (_req, file, done) => done(null, /\.(png|jpe?g)/i.test(file.originalname)) });
}

/** A list of what is forbidden is never complete: .svg, .xhtml. */
export function denyList() {
  // anchor: parser
  return multer({
    dest: 'uploads/',
    limits: { fileSize: 1_000_000 },
    fileFilter: (_req, file, done) => {
      if (/\.(exe|sh|bat|php)$/i.test(file.originalname)) return done(new Error('File type not allowed'));
      done(null, true);
    },
  });
}
