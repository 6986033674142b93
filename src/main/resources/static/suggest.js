// Suggestions while typing in the search boxes.
// Without this script nothing is missing; while it fails, the box stays a plain one.
(() => {
  const { label } = document.currentScript.dataset;
  document.querySelectorAll('form.search input[name=q]').forEach((input) => suggestIn(input, label));
})();

function suggestIn(input, label) {
  const list = document.createElement('ul');
  list.id = `suggestions-${input.id}`;
  list.setAttribute('aria-label', label);
  input.form.append(list);
  input.autocomplete = 'off';
  combobox(input, list, async (words, signal) => {
    const answer = await fetch(`/suggest?q=${encodeURIComponent(words)}`, { signal });
    return answer.ok ? (await answer.json()).map(suggestionOf) : [];
  });
}

function suggestionOf(suggestion) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const title = document.createElement('span');
  const what = document.createElement('small');
  item.setAttribute('role', 'presentation');
  link.setAttribute('role', 'option');
  link.href = suggestion.url;
  link.tabIndex = -1;
  title.lang = suggestion.lang;
  title.textContent = suggestion.title;
  what.textContent = suggestion.what;
  if (suggestion.typed) {
    const typed = document.createElement('span');
    typed.lang = suggestion.typedLang;
    typed.textContent = suggestion.typed;
    what.append(' · ', typed);
  }
  link.append(title, what);
  item.append(link);
  return item;
}

// A box with a list of what may be meant, after the WAI-ARIA practices.
// ask(words, signal) gives the items of the list, each of which is or holds an element with the role option that
// can be clicked. The list stands in the page, with an id and a label. Whoever fills the box in for the reader calls
// close(), so that nothing is asked about that.
function combobox(input, list, ask) {
  let asked;
  let timer;
  let chosen = -1;

  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  hide();

  const options = () => list.querySelectorAll('[role=option]');

  function hide() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function close() {
    clearTimeout(timer);
    hide();
  }

  function choose(index) {
    const all = options();
    all[chosen]?.setAttribute('aria-selected', 'false');
    chosen = (index + all.length) % all.length;
    all[chosen].setAttribute('aria-selected', 'true');
    all[chosen].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', all[chosen].id);
  }

  async function find() {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    const words = input.value.trim();
    if (!words) {
      hide();
      return;
    }
    try {
      const items = await ask(words, signal);
      list.replaceChildren(...items);
      options().forEach((option, index) => {
        option.id = `${list.id}-${index}`;
        option.setAttribute('aria-selected', 'false');
      });
      hide();
      if (items.length && document.activeElement === input) {
        list.hidden = false;
        input.setAttribute('aria-expanded', 'true');
        list.scrollIntoView({ block: 'nearest' });
      }
    } catch {
      if (!signal.aborted) {
        hide();
      }
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(find, 150);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey) {
      return;
    }
    if (list.hidden) {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        find();
      }
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? chosen + 1 : Math.max(chosen, 0) - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      options()[chosen].click();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      hide();
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('blur', hide);
  return { close };
}
