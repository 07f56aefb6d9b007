'use strict';
// Les filtres : une feuille de style cache ce qui ne répond pas. Ce script tient l'adresse, dit combien il en reste et nomme ce qui est choisi.
(() => {
  const filter = document.querySelector('.filtre'), said = filter.dataset;
  const [status, chosen] = [filter.querySelector('[role=status]'), filter.querySelector('.choisis')];
  const fields = [...filter.querySelectorAll('select, input')];
  let timer;

  const valueOf = field => field.type === 'checkbox' && !field.checked ? '' : field.value;
  const set = (field, value) => {
    if (field.type === 'checkbox') field.checked = value === field.value;
    else field.value = [...field.options].some(option => option.value === value) ? value : '';
  };

  // Un mot que l'on retire rend la main à sa question.
  const wordOf = field => {
    const word = document.createElement('button');
    word.type = 'button';
    const { text } = field.selectedOptions[0];
    word.textContent = `${text} ×`;
    word.setAttribute('aria-label', `${said.remove} : ${text}`);
    word.addEventListener('click', () => {
      set(field, '');
      go();
      field.focus();
    });
    return word;
  };
  const show = () => {
    const full = said.most && fields.filter(valueOf).length >= said.most;
    if (said.most) for (const field of fields) field.disabled = full && !valueOf(field);
    const count = [...document.querySelectorAll('li[data-f], li[data-p]')].filter(item => item.getClientRects().length).length;
    const sentence = count > 1 ? said.many : count ? said.one : said.none;
    status.textContent = sentence.replace('{0}', count.toLocaleString(document.documentElement.lang));
    chosen?.replaceChildren(...fields.filter(valueOf).flatMap(field => [wordOf(field), ' ']));
  };

  // L'adresse dit ce qui est choisi : on la garde, on l'envoie, et « retour » ramène au choix d'avant.
  const go = () => {
    clearTimeout(timer);
    const query = new URLSearchParams(fields.filter(valueOf).map(field => [field.name, field.value])).toString();
    if (location.protocol !== 'file:' && query !== location.search.slice(1)) history.pushState(null, '', query ? '?' + query : location.pathname);
    show();
  };
  const restore = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) set(field, query.get(field.name) ?? '');
    show();
  };

  // Au clavier, une liste change à chaque touche : on attend qu'elle s'arrête.
  const goSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(go, 300);
  };
  filter.addEventListener('change', goSoon);
  addEventListener('popstate', restore);
  // Sans script, la page dit elle-même qu'il ne reste rien ; ici, c'est dit au-dessus.
  document.querySelector('.aucun')?.remove();
  // Une fiche mène à sa case par une ancre : la case la remplace, pour que l'on puisse la décocher.
  let called;
  const follow = () => {
    called = fields.find(field => location.hash && field.id === location.hash.slice(1));
    if (called) location.replace('#');
  };
  addEventListener('hashchange', () => {
    if (!called || location.hash) return follow();
    set(called, called.value);
    go();
  });
  restore();
  follow();
})();
