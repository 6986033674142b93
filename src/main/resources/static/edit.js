// The forms of the desk: rows in place, records found while typing, dates read aloud, and nothing lost.
// Without this script every button asks the portal, which answers with the form as it was typed.
(() => {
  const form = document.getElementById('edit');
  if (form) {
    const tell = teller(document.getElementById('told'));
    rowsOf(form, tell);
    citationsOf(form);
    referencesOf(form);
    datesOf(form);
    emptyMarksOf(form);
    keptOf(form);
    keysOf(form);
    (document.getElementById('errors') ?? document.querySelector(':target'))?.focus();
  }
})();

function teller(place) {
  return (text) => {
    place.textContent = '';
    requestAnimationFrame(() => { place.textContent = text; });
  };
}

// Rows -----------------------------------------------------------------------------------------------------------

function rowsOf(form, tell) {
  form.addEventListener('click', (event) => {
    const button = event.target.closest('[data-add], [data-remove], [data-up], [data-down]');
    const group = button?.closest('[data-rows]');
    if (!group) {
      return;
    }
    event.preventDefault();
    const row = button.closest('[data-row]');
    if (button.matches('[data-add]')) {
      addRow(group);
      tell(form.dataset.added);
    } else if (button.matches('[data-remove]')) {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      renumber(group);
      focusRow(next ?? addRow(group));
      tell(form.dataset.removed);
    } else {
      const up = button.matches('[data-up]');
      if (up) {
        row.previousElementSibling?.before(row);
      } else {
        row.nextElementSibling?.after(row);
      }
      renumber(group);
      (button.disabled ? row.querySelector(up ? '[data-down]' : '[data-up]') : button).focus();
      tell(form.dataset.moved);
    }
    form.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function addRow(group) {
  const list = group.querySelector('[data-list]');
  const row = group.querySelector('template').content.firstElementChild.cloneNode(true);
  list.append(row);
  const key = row.querySelector('input[type=hidden][name$=".key"]');
  if (key) {
    key.value = `c${crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), '')}`;
  }
  renumber(group);
  group.dispatchEvent(new CustomEvent('row', { bubbles: true, detail: row }));
  focusRow(row);
  return row;
}

function focusRow(row) {
  row.querySelector('input:not([type=hidden]), select, textarea')?.focus();
}

// Names, ids, labels and buttons follow the order on the page
function renumber(group) {
  const name = group.dataset.rows;
  const rows = [...group.querySelectorAll('[data-list] > [data-row]')];
  rows.forEach((row, number) => {
    const old = row.id.slice(name.length + 1);
    row.querySelectorAll('[data-number]').forEach((label) => {
      label.textContent = group.dataset.rowLabel.replace('#', number + 1);
    });
    row.querySelectorAll('button[aria-label]').forEach((button) => {
      button.setAttribute('aria-label', button.getAttribute('aria-label')
        .replace(old === '__' ? '__' : new RegExp(`${Number(old) + 1}(?!.*\\d)`), number + 1));
      button.disabled = (button.matches('[data-up]') && number === 0)
        || (button.matches('[data-down]') && number === rows.length - 1);
    });
    if (old !== String(number)) {
      [row, ...row.querySelectorAll('*')].forEach((element) => {
        for (const attribute of ['id', 'for', 'name', 'value', 'aria-describedby', 'aria-controls', 'formaction']) {
          const text = element.getAttribute(attribute);
          const typed = attribute === 'value' && !element.matches('button');
          if (text && !typed) {
            element.setAttribute(attribute, text.replaceAll(`${name}[${old}]`, `${name}[${number}]`)
              .replaceAll(`${name}-${old}`, `${name}-${number}`));
          }
        }
      });
    }
  });
}

// A funding line or a figure names one of the sources of the same form ----------------------------------------------

function citationsOf(form) {
  const list = form.querySelector('[data-rows="citations"]');
  if (!list) {
    return;
  }
  const offer = () => {
    const sources = [...list.querySelectorAll('[data-list] > [data-row]')].map((row, number) => ({
      key: row.querySelector('input[name$=".key"]').value,
      title: row.querySelector('input[name$=".title"]').value.trim(),
      number: number + 1,
    })).filter((source) => source.title);
    form.querySelectorAll('select[data-citations]').forEach((select) => {
      const chosen = select.value;
      const options = sources.map((source) => new Option(
        form.dataset.citation.replace('{0}', source.number).replace('{1}', source.title), source.key));
      select.replaceChildren(new Option(form.dataset.citationNone, ''), ...options);
      select.value = sources.some((source) => source.key === chosen) ? chosen : '';
    });
  };
  list.addEventListener('change', offer);
  form.addEventListener('row', offer);
  form.addEventListener('click', () => setTimeout(offer));
}

// Records found while typing, in a box whose behaviour is that of the search boxes: combobox() in suggest.js ---------

function referencesOf(form) {
  const prepare = (within) => within.querySelectorAll('input[data-of]').forEach((input) => pickIn(input, form));
  prepare(form);
  form.addEventListener('row', (event) => prepare(event.detail));
}

function pickIn(input, form) {
  const list = document.createElement('ul');
  input.parentElement.querySelector('[data-find]').hidden = true;
  list.id = `${input.id}-records`;
  list.setAttribute('aria-label', form.dataset.choices);
  input.after(list);
  input.parentElement.classList.add('picker');
  const box = combobox(input, list, async (words, signal) => {
    const question = new URLSearchParams({ of: input.dataset.of, q: words });
    if (form.elements.kind) {
      question.set('kind', form.elements.kind.value);
    }
    const answer = await fetch(`/admin/pick?${question}`, { signal });
    const records = answer.ok ? await answer.json() : [];
    const items = records.map((record) => option(record.name, record.hint, record.lang, () => take(record.value)));
    if (document.getElementById(`make-${input.dataset.of}`)) {
      items.push(option(form.dataset.make.replace('{0}', words), '', null, () => make(words)));
    }
    return items;
  });

  function option(text, hint, lang, take) {
    const item = document.createElement('li');
    const name = document.createElement('span');
    const small = document.createElement('small');
    item.setAttribute('role', 'option');
    if (lang) {
      name.lang = lang;
    }
    name.textContent = text;
    small.textContent = hint;
    item.append(name, ' ', small);
    item.addEventListener('click', take);
    return item;
  }

  function take(value) {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    box.close();
  }

  function make(words) {
    const maker = document.getElementById(`make-${input.dataset.of}`);
    maker.open = true;
    box.close();
    const script = /\p{Script=Han}/u.test(words) ? 'zh' : document.documentElement.lang;
    const name = maker.querySelector(`[name$=".names.${/\p{Script=Latin}/u.test(words) ? 'en' : script}"]`);
    name.value = name.value || words;
    name.focus();
  }
}

// How a date is understood ------------------------------------------------------------------------------------------

function datesOf(form) {
  const timers = new WeakMap();
  form.addEventListener('input', (event) => {
    const input = event.target.closest?.('input[data-date]');
    if (!input) {
      return;
    }
    clearTimeout(timers.get(input));
    timers.set(input, setTimeout(async () => {
      const typed = input.value;
      const place = document.getElementById(`${input.id}-reading`);
      const answer = typed.trim()
        ? await fetch(`/admin/reading?${new URLSearchParams({ date: typed })}`).then((got) => got.json(), () => null)
        : {};
      if (answer && input.value === typed) {
        place.textContent = answer.understood ? form.dataset.understood.replace('{0}', answer.understood)
          : answer.meant ? form.dataset.meant.replace('{0}', answer.meant) : '';
      }
    }, 250));
  });
}

function emptyMarksOf(form) {
  form.addEventListener('input', (event) => {
    const mark = event.target.parentElement?.querySelector(':scope > [data-empty]');
    if (mark) {
      mark.hidden = event.target.value.trim() !== '';
    }
  });
}

// What is typed is kept on the portal every few seconds; it is never saved by that ----------------------------------

function keptOf(form) {
  const place = document.getElementById('kept');
  let typed = 0;
  let kept = 0;
  let timer;
  let leaving = false;

  const fields = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));

  async function keep(last) {
    clearTimeout(timer);
    timer = null;
    if (leaving || typed === kept) {
      return;
    }
    const now = typed;
    const body = fields();
    try {
      const answer = await fetch(form.dataset.autosave,
        { method: 'POST', body, redirect: 'manual', keepalive: last && body.toString().length < 60000 });
      if (answer.status !== 204) {
        throw new Error(answer.status);
      }
      kept = now;
      place.textContent = form.dataset.kept.replace('{0}',
        new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: form.dataset.zone }));
    } catch {
      place.textContent = form.dataset.notKept;
    }
    if (typed !== kept) {
      later();
    }
  }

  function later() {
    timer = timer ?? setTimeout(keep, 3000);
  }

  form.addEventListener('input', () => {
    typed += 1;
    later();
  });
  form.addEventListener('change', () => {
    typed += 1;
    later();
  });
  form.addEventListener('submit', () => {
    leaving = true;
    clearTimeout(timer);
  });
  addEventListener('pageshow', () => { leaving = false; });
  addEventListener('pagehide', () => keep(true));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      keep(true);
    }
  });
  addEventListener('beforeunload', (event) => {
    if (!leaving && typed !== kept) {
      event.preventDefault();
    }
  });
}

// Keys --------------------------------------------------------------------------------------------------------------

function keysOf(form) {
  const list = document.getElementById('keys');
  const show = (event) => {
    event.preventDefault();
    list.show();
  };
  list.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      list.close();
    }
  });
  document.getElementById('shortcuts').addEventListener('click', show);
  document.addEventListener('keydown', (event) => {
    if (event.isComposing) {
      return;
    }
    const here = document.activeElement;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyS') {
      event.preventDefault();
      form.requestSubmit(form.querySelector('button[name=do][value=save]'));
    } else if (event.key === '?' && !here.matches('input, textarea, select')) {
      show(event);
    } else if (event.altKey && event.key === 'Enter') {
      const group = here.closest('[data-rows]');
      if (group) {
        event.preventDefault();
        group.querySelector('[data-add]').click();
      }
    } else if (event.altKey && event.key === 'PageDown') {
      const languages = [...(here.closest('.langs')?.querySelectorAll('input[type=text], textarea') ?? [])];
      if (languages.length) {
        event.preventDefault();
        languages[(languages.indexOf(here) + 1) % languages.length].focus();
      }
    } else if (event.key === 'F8') {
      const wrong = [...form.querySelectorAll('[aria-invalid]')];
      if (wrong.length) {
        event.preventDefault();
        wrong[(wrong.indexOf(here) + 1) % wrong.length].focus();
      }
    }
  });
}
