const escapeHtml = (value) =>
  String(value ?? '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#039;');

function rowTemplate(order) {
  return `
    <tr data-id="${escapeHtml(order.id)}">
      <td>${escapeHtml(order.customer)}</td>
      <td>${escapeHtml(order.product)}</td>
      <td class="number">${Number(order.total).toFixed(2)}</td>
    </tr>`;
}

export function appendRows(tbody, json) {
  const orders = JSON.parse(json);
  tbody.insertAdjacentHTML('beforeend', orders.map(rowTemplate).join(''));
}
