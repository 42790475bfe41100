// Draws the invitation again while somebody types; without scripts it follows each save.
const form = document.querySelector('form[data-preview]');
const shown = document.getElementById('preview');
let latest = 0;
let timer;
const draw = async () => {
  const mine = ++latest;
  try {
    const answer = await fetch(form.dataset.preview, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const card = await answer.text();
    if (answer.ok && mine === latest) shown.innerHTML = card;
  } catch {
    // The last card stays; saving says what is wrong.
  }
};
form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(draw, 300);
});
