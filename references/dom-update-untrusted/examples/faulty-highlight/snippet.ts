const input = document.querySelector<HTMLInputElement>('#search')!;
const list = document.querySelector<HTMLUListElement>('#suggestions')!;

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function highlight(text: string, term: string): string {
  return text.replace(new RegExp(escapeRegExp(term), 'gi'), (match) => `<mark>${match}</mark>`);
}

input.addEventListener('input', async () => {
  const term = input.value.trim();
  list.replaceChildren();
  if (term.length < 2) return;

  const response = await fetch(`/api/suggest?q=${encodeURIComponent(term)}`);
  const suggestions: string[] = await response.json();

  for (const suggestion of suggestions) {
    const item = document.createElement('li');
    // expect: text-not-html
    item.innerHTML = highlight(suggestion, term);
    item.addEventListener('click', () => {
      input.value = suggestion;
      list.replaceChildren();
    });
    list.append(item);
  }
});
