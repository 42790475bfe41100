// Looks again every few seconds while something works, unless somebody is about to use a control: the focus would be lost.
setInterval(() => {
  if (document.activeElement === document.body && !document.hidden) location.reload();
}, 3000);
