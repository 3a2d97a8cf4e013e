(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  const $ = (selector) => document.querySelector(selector);
  const $$ = (selector) => [...document.querySelectorAll(selector)];
  const cards = $$('.card');
  const filters = $$('.filters input');
  const status = $('#shown');

  const live = document.createElement('p');
  live.className = 'sr';
  live.setAttribute('role', 'status');
  document.body.append(live);

  const off = () => new Set(filters.filter((input) => !input.checked).map((input) => input.id.slice(2)));
  const hidden = (card, without) =>
    without.has(card.dataset.severity) || without.has(card.dataset.category) || without.has(card.dataset.confidence);
  const visible = () => {
    const without = off();
    return cards.filter((card) => !hidden(card, without));
  };

  const count = () => {
    if (status === null) return;
    const shown = visible().length;
    status.textContent = `${shown} of ${cards.length} shown`;
    $('.empty').hidden = shown > 0;
  };
  const showAll = () => {
    for (const input of filters) input.checked = true;
    count();
  };

  const copy = async (text, button) => {
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement('textarea');
      area.value = text;
      area.className = 'sr';
      document.body.append(area);
      area.select();
      done = document.execCommand('copy');
      area.remove();
      button?.focus();
    }
    live.textContent = '';
    live.textContent = done ? 'Copied' : 'The browser did not allow copying';
    if (button === undefined || button === null) return;
    const label = button.dataset.label ?? button.textContent;
    button.dataset.label = label;
    button.textContent = done ? 'Copied' : 'Not copied';
    setTimeout(() => {
      button.textContent = label;
    }, 1500);
  };

  const reveal = (id) => {
    const target = id === '' ? null : document.getElementById(id);
    if (target === null) return;
    if (target.matches('.card') && hidden(target, off())) showAll();
    for (let at = target; at !== null; at = at.parentElement) if (at.matches('details')) at.open = true;
    const body = target.matches('.card') ? target.querySelector('details') : null;
    if (body !== null) body.open = true;
    target.scrollIntoView();
    if (target.matches('[tabindex]')) target.focus({ preventScroll: true });
  };
  const revealHash = () => reveal(decodeURIComponent(location.hash.slice(1)));

  // On a narrow screen the deviations come first: what stands above them starts folded.
  const narrow = matchMedia('(max-width: 1000px)');
  const fold = () => {
    for (const details of $$('.fold')) details.open = !narrow.matches;
  };
  narrow.addEventListener('change', fold);
  fold();

  const themes = $$('.theme input');
  const setTheme = (value) => {
    for (const input of themes) input.checked = input.value === value;
    try {
      localStorage.setItem('aidiff-theme', value);
    } catch {
      // A page without storage keeps the theme until it is closed.
    }
  };
  try {
    const stored = localStorage.getItem('aidiff-theme');
    if (themes.some((input) => input.value === stored)) setTheme(stored);
  } catch {
    // Storage is closed to this page: the theme follows the system.
  }

  const current = () => document.activeElement?.closest('.card') ?? null;
  const step = (by) => {
    const shown = visible();
    const at = shown.indexOf(current());
    const next = at < 0 ? (by > 0 ? shown[0] : shown.at(-1)) : shown[at + by];
    if (next === undefined) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start' });
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: () => {
      const details = current()?.querySelector('details');
      if (details) details.open = !details.open;
    },
    c: () => {
      const button = current()?.querySelector('.copy');
      if (button) copy(button.dataset.copy, button);
    },
    f: () => {
      for (const details of $$('.side .fold')) details.open = true;
      filters[0]?.focus();
    },
    t: () => {
      const at = themes.findIndex((input) => input.checked);
      setTheme(themes[(at + 1) % themes.length].value);
    },
    '?': () => {
      const help = $('.keys');
      help.open = !help.open;
      if (help.open) help.querySelector('summary').focus();
    },
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !$('#keys-on').checked) return;
    if (event.target.matches('textarea, input:not([type=checkbox]):not([type=radio])')) return;
    const action = keys[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button === null) return;
    if (button.id === 'reset') showAll();
    else if (button.dataset.copyFrom) copy(document.getElementById(button.dataset.copyFrom).textContent, button);
    else if (button.dataset.anchor) copy(`${location.href.split('#')[0]}#${button.dataset.anchor}`, button);
    else if (button.dataset.copy) copy(button.dataset.copy, button);
  });
  for (const input of filters) input.addEventListener('change', count);
  for (const input of themes) input.addEventListener('change', () => setTheme(input.value));
  addEventListener('hashchange', revealHash);
  addEventListener('beforeprint', () => {
    for (const details of $$('.card details')) details.open = true;
  });
  count();
  revealHash();
})();
