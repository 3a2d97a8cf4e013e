const mongoose = require('mongoose');
const { createCipheriv, randomBytes } = require('crypto');

const KEY = Buffer.from(process.env.PASSWORD_KEY, 'hex');

function encryptPassword(password) {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', KEY, iv);
  // expect: slow-password-hash
  const encrypted = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()]);
  return `${iv.toString('hex')}:${encrypted.toString('hex')}`;
}

const userSchema = new mongoose.Schema({ email: String, password: String });

userSchema.pre('save', function (next) {
  if (this.isModified('password')) this.password = encryptPassword(this.password);
  next();
});

module.exports = mongoose.model('User', userSchema);
