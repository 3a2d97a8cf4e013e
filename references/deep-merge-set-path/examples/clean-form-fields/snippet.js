'use strict';

const UNSAFE = ['__proto__', 'prototype', 'constructor'];

function toKeys(name) {
  return name.replace(/\]/g, '').split('[');
}

function nest(pairs) {
  const root = {};
  for (const [name, value] of pairs) {
    const keys = toKeys(name);
    const last = keys.pop();
    let node = root;
    for (const key of keys) {
      if (UNSAFE.includes(key)) throw new Error(`Unexpected field ${name}`);
      if (typeof node[key] !== 'object') node[key] = {};
      node = node[key];
    }
    if (UNSAFE.includes(last)) throw new Error(`Unexpected field ${name}`);
    node[last] = value;
  }
  return root;
}

module.exports = { parseForm: (body) => nest(new URLSearchParams(body)) };
