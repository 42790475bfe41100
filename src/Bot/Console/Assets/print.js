// Without scripts the browser's own menu prints as well, so the button appears only where it works.
const print = document.querySelector('[data-print]');
print.hidden = false;
print.addEventListener('click', () => window.print());
