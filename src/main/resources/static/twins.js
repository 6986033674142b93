// Likely twins while a record is typed: asks the desk and shows the list in #twins.
// Without this script the list comes with the form when it is sent.
document.querySelectorAll('form[data-segment]').forEach((form) => {
  const list = document.getElementById('twins');
  const asks = /^(titles\..+|names\..+|aliases|series|places\[[01]\]\.of)$/;
  let asked;
  let timer;
  let last;

  async function ask() {
    const question = new URLSearchParams({ segment: form.dataset.segment, slug: form.dataset.slug ?? '' });
    new FormData(form).forEach((value, name) => {
      if (asks.test(name) && value.trim()) {
        question.append(name, value.slice(0, 300));
      }
    });
    if (question.toString() === last) {
      return;
    }
    last = question.toString();
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`/admin/twins?${question}`, { signal: asked.signal, redirect: 'error' });
      if (answer.ok) {
        list.innerHTML = await answer.text();
      }
    } catch {
      // A form is filled without the list as well
    }
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(ask, 600);
  }

  if (list) {
    list.setAttribute('aria-live', 'polite');
    form.addEventListener('input', (event) => asks.test(event.target.name) && soon());
    form.addEventListener('change', soon);
  }
});
