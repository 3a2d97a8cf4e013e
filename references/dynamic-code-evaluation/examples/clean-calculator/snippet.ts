import { evaluate } from 'mathjs';

const input = document.querySelector<HTMLInputElement>('#expression')!;
const output = document.querySelector<HTMLOutputElement>('#result')!;

document.querySelector('#calculator')!.addEventListener('submit', (event) => {
  event.preventDefault();
  try {
    output.textContent = String(evaluate(input.value));
  } catch {
    output.textContent = 'This is no expression';
  }
});
