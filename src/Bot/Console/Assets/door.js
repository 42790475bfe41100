// The secret of the link is the fragment of the address, which browsers send nowhere; the button posts it. A second link that is
// opened in the same tab changes the fragment alone.
const take = () => {
  const secret = location.hash.slice(1);
  if (!secret) return;
  document.getElementById('secret').value = secret;
  document.querySelector('[data-with-secret]').hidden = false;
  document.querySelector('[data-without-secret]').hidden = true;
  history.replaceState(null, '', location.pathname);
};
addEventListener('hashchange', take);
take();
