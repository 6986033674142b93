// Suggestions while typing in the search boxes: a combobox with a list, after the WAI-ARIA practices.
// Without this script nothing is missing; while it fails, the box stays a plain one.
(() => {
  const { label } = document.currentScript.dataset;
  document.querySelectorAll('form.search input[name=q]').forEach((input) => suggestIn(input, label));
})();

function suggestIn(input, label) {
  const list = document.createElement('ul');
  let asked;
  let timer;
  let chosen = -1;

  list.id = `suggestions-${input.id}`;
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  input.form.append(list);
  input.autocomplete = 'off';
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  close();

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function option(suggestion, index) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const title = document.createElement('span');
    const what = document.createElement('small');
    item.setAttribute('role', 'presentation');
    link.id = `suggestion-${input.id}-${index}`;
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
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

  function choose(index) {
    const options = list.querySelectorAll('a');
    options[chosen]?.setAttribute('aria-selected', 'false');
    chosen = (index + options.length) % options.length;
    options[chosen].setAttribute('aria-selected', 'true');
    options[chosen].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[chosen].id);
  }

  async function suggest() {
    asked?.abort();
    asked = new AbortController();
    const words = input.value.trim();
    if (!words) {
      close();
      return;
    }
    try {
      const answer = await fetch(`/suggest?q=${encodeURIComponent(words)}`, { signal: asked.signal });
      const suggestions = answer.ok ? await answer.json() : [];
      list.replaceChildren(...suggestions.map(option));
      close();
      if (suggestions.length && document.activeElement === input) {
        list.hidden = false;
        input.setAttribute('aria-expanded', 'true');
      }
    } catch {
      if (!asked.signal.aborted) {
        close();
      }
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, 150);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? chosen + 1 : Math.max(chosen, 0) - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      list.querySelectorAll('a')[chosen].click();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('blur', close);
}
