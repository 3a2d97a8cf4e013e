function getParam(name) {
  return new URLSearchParams(window.location.search).get(name);
}

window.addEventListener('message', (event) => {
  if (event.origin !== 'https://pay.example.com') return;
  if (event.data?.status !== 'paid') return;

  // expect: scheme-checked-in-browser
  const target = getParam('redirect') || '/orders';
  window.location.href = target;
});
