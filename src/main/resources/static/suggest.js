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
