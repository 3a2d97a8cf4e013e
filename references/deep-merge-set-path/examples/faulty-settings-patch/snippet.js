const express = require('express');
const { loadSettings, saveSettings } = require('./store');

const router = express.Router();

function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function mergeInto(target, patch) {
  Object.keys(patch).forEach((key) => {
    if (isObject(patch[key]) && isObject(target[key])) {
      // expect: forbidden-keys
      mergeInto(target[key], patch[key]);
    } else {
      target[key] = patch[key];
    }
  });
  return target;
}

router.patch('/settings', async (req, res, next) => {
  try {
    const settings = await loadSettings();
    mergeInto(settings, req.body);
    await saveSettings(settings);
    res.json(settings);
  } catch (error) {
    next(error);
  }
});

module.exports = router;
