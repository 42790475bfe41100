// Teams vouches for the person in front of it. Its answer is posted as a form, because a frame is let in by a navigation that sets a
// cookie. Outside Teams nobody answers, so the page says so after a while.
const PATIENCE = 8000;
const say = what => {
  document.querySelectorAll('[data-waiting], [data-outside], [data-refused]').forEach(line => {
    line.hidden = !line.matches(`[data-${what}]`);
  });
};
const late = new Promise((_, reject) => setTimeout(() => reject(new Error('outside')), PATIENCE));
const enter = async () => {
  try {
    await Promise.race([microsoftTeams.app.initialize(), late]);
  } catch {
    return say('outside');
  }
  try {
    const form = document.forms[0];
    form.elements.assertion.value = await microsoftTeams.authentication.getAuthToken();
    form.elements.for.value = new URLSearchParams(location.search).get('for') ?? '';
    microsoftTeams.app.notifySuccess();
    form.submit();
  } catch {
    microsoftTeams.app.notifySuccess();
    say('refused');
  }
};
enter();
