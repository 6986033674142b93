// Shows answers of the API on the page that explains it. Without this script nothing is missing: forms and
// links lead to the answers, and the browser shows them.
(() => {
  const section = document.getElementById('answer');
  const said = section.querySelector('[role=status]');
  const text = section.querySelector('pre');
  let asked = 0;

  function link(address, label) {
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.textContent = label;
    return anchor;
  }

  async function show(address) {
    const mine = ++asked;
    section.hidden = false;
    text.textContent = '';
    said.replaceChildren(link(address, new URL(address).pathname + new URL(address).search));
    let lines;
    try {
      const answer = await fetch(address, { headers: { Accept: 'application/json' } });
      const body = await answer.json();
      lines = [` ${answer.status}`, JSON.stringify(body, null, 2)];
    } catch {
      lines = [` ${said.dataset.failed}`, ''];
    }
    if (mine === asked) {
      said.append(lines[0]);
      text.textContent = lines[1];
      section.scrollIntoView({ block: 'start' });
    }
  }

  for (const form of document.querySelectorAll('form.api-try')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const address = new URL(event.submitter?.formAction || form.action);
      for (const [name, value] of new FormData(form)) {
        if (value.trim()) {
          address.searchParams.append(name, value);
        }
      }
      show(address.href);
    });
  }

  for (const example of document.querySelectorAll('ul.api-try a')) {
    example.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        show(example.href);
      }
    });
  }
})();
