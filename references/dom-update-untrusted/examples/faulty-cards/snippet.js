const container = document.getElementById('users');

async function loadUsers() {
  container.innerHTML = '<p class="loading">Loading…</p>';
  try {
    const response = await fetch('/api/users');
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const users = await response.json();
    renderUsers(users);
  } catch (error) {
    container.textContent = 'Could not load users.';
    console.error(error);
  }
}

function renderUsers(users) {
  // expect: text-not-html
  container.innerHTML = users
    .map(
      (user) => `
        <article class="card">
          <h2>${user.name}</h2>
          <p>${user.bio ?? ''}</p>
        </article>`,
    )
    .join('');
}

loadUsers();
