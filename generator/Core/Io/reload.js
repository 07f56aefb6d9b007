// In a page served by `pec serve`: reload when the site changed, say what is to be mended.
(() => {
  const place = 'pec-place ' + location.pathname;
  const kept = sessionStorage.getItem(place);
  if (kept !== null) { sessionStorage.removeItem(place); scrollTo(0, Number(kept)); }
  let panel = null;
  const show = text => {
    if (panel) panel.remove();
    panel = null;
    if (!text.trim()) return;
    panel = document.createElement('section');
    panel.id = 'pec-a-reprendre';
    panel.setAttribute('role', 'alert');
    panel.setAttribute('aria-label', 'À reprendre');
    panel.style.cssText = 'position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:99;margin:0;padding:1rem;background:#1d1c1a;color:#fbf8f1;border-top:4px solid #ff9e86';
    const words = document.createElement('pre');
    words.style.cssText = 'margin:0;white-space:pre-wrap;overflow-wrap:anywhere;background:none;color:inherit;font:14px/1.5 ui-monospace,monospace';
    words.textContent = text;
    const close = document.createElement('button');
    close.textContent = 'Fermer';
    close.style.cssText = 'float:right;min-height:44px;padding:0 1rem';
    close.addEventListener('click', () => show(''));
    panel.append(close, words);
    document.body.append(panel);
  };
  const { edition } = document.currentScript.dataset;
  const events = new EventSource('/.pec/events');
  events.addEventListener('edition', event => {
    if (event.data === edition) return;
    sessionStorage.setItem(place, String(scrollY));
    location.reload();
  });
  events.addEventListener('faults', event => show(event.data));
})();
