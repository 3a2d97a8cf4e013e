interface User {
  id: number;
  name: string;
  email: string;
  avatarUrl: string;
}

function el<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function createCard(user: User): HTMLElement {
  const card = el('article', 'card');
  const avatar = el('img', 'card__avatar');
  avatar.src = user.avatarUrl;
  avatar.alt = '';
  card.append(avatar, el('h2', 'card__name', user.name), el('p', 'card__email', user.email));
  card.dataset.userId = String(user.id);
  return card;
}

export async function renderUsers(container: HTMLElement): Promise<void> {
  container.innerHTML = '<p class="loading">Loading…</p>';
  const response = await fetch('/api/users');
  if (!response.ok) {
    container.replaceChildren(el('p', 'error', `Failed to load users (${response.status})`));
    return;
  }
  const users = (await response.json()) as User[];
  container.replaceChildren(...users.map(createCard));
}
