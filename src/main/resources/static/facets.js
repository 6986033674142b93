// Comforts of the facets of a list. Without this script nothing is missing: all values are links, and what
// is folded opens. With it a long list of values can be searched, the bars of the years are one stop of the Tab key,
// and what was open is open again after Back, Forward and Reload.
(() => {
  const near = { ә: 'а', қ: 'к', ғ: 'г', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', і: 'и', һ: 'х', ы: 'и', ı: 'i' };

  // One spelling for what a reader may type without thinking of it, as the search of the portal does
  function folded(text) {
    return text.toLowerCase().normalize('NFKD').replace(/[\p{M}'’ʼ‘`´]/gu, '')
      .replace(/[әқғңөұүіһыı]/g, (letter) => near[letter]).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  }

  for (const box of document.querySelectorAll('.in-list')) {
    const input = box.querySelector('input');
    const status = box.querySelector('[role=status]');
    const values = [...box.parentElement.querySelectorAll('li')].map((item) => {
      const link = item.querySelector('a');
      return { item, words: ` ${folded(link.textContent)} ${folded(link.dataset.value)}` };
    });
    const narrow = () => {
      const wanted = folded(input.value);
      let found = 0;
      for (const value of values) {
        const matches = wanted.split(' ').every((word) => value.words.includes(word));
        value.item.hidden = !matches;
        found += matches ? 1 : 0;
      }
      status.textContent = found ? '' : status.dataset.none;
    };
    input.addEventListener('input', narrow);
    box.hidden = false;
  }

  for (const chart of document.querySelectorAll('.chart:has(a)')) {
    const bars = [...chart.querySelectorAll('a')];
    const stop = (bar) => bars.forEach((other) => other.setAttribute('tabindex', other === bar ? '0' : '-1'));
    stop(bars.findLast((bar) => bar.getAttribute('aria-current')) ?? bars.at(-1));
    chart.addEventListener('keydown', (event) => {
      const present = bars.indexOf(document.activeElement);
      const next = { ArrowLeft: present - 1, ArrowRight: present + 1, Home: 0, End: bars.length - 1 }[event.key];
      if (present >= 0 && bars[next]) {
        event.preventDefault();
        stop(bars[next]);
        bars[next].focus();
      }
    });
  }

  const folds = [...document.querySelectorAll('.facets, .facets details')];
  const key = `open ${location.pathname}${location.search}`;
  const [visit] = performance.getEntriesByType('navigation');
  try {
    const kept = JSON.parse(sessionStorage.getItem(key)) ?? [];
    if (visit && visit.type !== 'navigate' && kept.length === folds.length) {
      folds.forEach((fold, index) => { fold.open = kept[index]; });
    }
    window.addEventListener('pagehide', () => {
      if (folds.length) {
        sessionStorage.setItem(key, JSON.stringify(folds.map((fold) => fold.open)));
      }
    });
  } catch {
    // A browser that keeps nothing opens the page as it was first sent
  }
})();
