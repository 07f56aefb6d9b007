// The countries of the world by their French names (Unicode CLDR, through Node), and the regions and cities of each that people of another country
// most often name: those of neighbours and of French-speaking lands, and great cities, chosen by hand.
const slug = name => name.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')
  .normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

const codes = `AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ
EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS
LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG
SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW`.split(/\s+/);
const better = { CD: 'République démocratique du Congo', CG: 'Congo', PS: 'Palestine', MM: 'Birmanie', VA: 'Vatican', CZ: 'Tchéquie' };
const others = { GB: 'grande-bretagne angleterre-et-pays-de-galles', US: 'usa etats-unis-d-amerique', NL: 'hollande', CZ: 'republique-tcheque', CD: 'rdc congo-kinshasa', CG: 'congo-brazzaville', MM: 'myanmar', LU: 'grand-duche-de-luxembourg', IE: 'republique-d-irlande', MC: 'principaute-de-monaco' };
const french = new Intl.DisplayNames(['fr'], { type: 'region' });
const countries = codes.map(code => ({ level: 'pays', code, parent: '', name: (better[code] ?? french.of(code)).replaceAll('’', "'"), others: others[code] ?? '' }));

// « Name » or « Name = other names », after the country.
const regions = {
  BE: 'Wallonie = region-wallonne; Région flamande; Bruxelles = bruxelles-capitale region-de-bruxelles-capitale ville-de-bruxelles brussels',
  CH: `Canton de Genève; Canton de Vaud = vaud; Canton du Valais = valais; Canton de Fribourg; Canton de Neuchâtel; Canton du Jura = jura-suisse; Canton de Berne`,
  CA: 'Québec = province-de-quebec; Nouveau-Brunswick; Ontario; Acadie; Colombie-Britannique; Manitoba; Nouvelle-Écosse; Alberta',
  ES: "Catalogne = catalunya; Pays basque espagnol = euskadi; Navarre; Aragon; Andalousie; Galice; Îles Baléares = baleares", IT: "Vallée d'Aoste; Piémont; Ligurie; Lombardie; Toscane; Sardaigne; Sicile",
  DE: 'Sarre; Bade-Wurtemberg; Rhénanie-Palatinat; Bavière', GB: 'Angleterre; Écosse; Pays de Galles; Irlande du Nord; Jersey; Guernesey', MA: 'Rif', DZ: 'Kabylie',
};
const cities = {
  FR: 'Paris; Lille; Lyon; Marseille; Toulouse; Bordeaux; Nantes; Strasbourg; Rennes; Montpellier; Grenoble; Nice; Metz; Nancy; Reims; Dijon; Besançon; Mulhouse; Annecy; Chambéry; Saint-Étienne; Clermont-Ferrand; Tours; Orléans; Rouen; Le Havre; Caen; Amiens; Brest; Avignon; Perpignan; Roubaix; Tourcoing; Dunkerque; Valenciennes; Maubeuge; Charleville-Mézières; Sedan; Givet; Thionville; Annemasse; Pontarlier',
  BE: 'Liège; Namur; Charleroi; Mons; Tournai; Louvain-la-Neuve; Louvain; Bruges; Gand; Anvers; Arlon; Verviers; Ottignies; Wavre; Ostende; Courtrai; Malines; Mouscron; Huy; Dinant; Bastogne; Nivelles; Spa; Ath; Eupen',
  CH: 'Genève; Lausanne; Fribourg; Neuchâtel; Berne; Bâle; Zurich; Sion; Montreux; Vevey; Yverdon-les-Bains; Nyon; La Chaux-de-Fonds; Bienne; Delémont; Lucerne; Lugano; Carouge; Martigny; Renens; Bulle; Morges; Saint-Gall',
  LU: 'Esch-sur-Alzette', CA: 'Montréal; Ville de Québec; Ottawa; Toronto; Vancouver; Gatineau; Sherbrooke; Trois-Rivières; Moncton; Laval; Saguenay; Rimouski; Longueuil; Lévis; Winnipeg; Calgary; Halifax',
  IT: 'Rome; Venise; Milan; Turin; Florence; Naples; Gênes; Bologne; Palerme; Vérone; Pise; Sienne; Aoste; Trieste; Padoue', ES: 'Barcelone; Madrid; Bilbao; Saint-Sébastien; Valence; Séville; Grenade; Cordoue; Tolède; Saragosse; Gérone; Figueras; Pampelune; Saint-Jacques-de-Compostelle',
  DE: 'Berlin; Hambourg; Munich; Cologne; Francfort; Fribourg-en-Brisgau = fribourg freiburg; Sarrebruck; Stuttgart; Mayence; Trèves; Karlsruhe; Leipzig; Dresde; Brême; Kehl; Heidelberg; Aix-la-Chapelle', GB: 'Londres; Édimbourg; Manchester; Liverpool; Bristol; Cardiff; Belfast; Glasgow; Oxford; Cambridge; Totnes', PT: 'Lisbonne; Porto; Coimbra',
  NL: 'Amsterdam; Rotterdam; La Haye; Utrecht; Maastricht', IE: 'Dublin; Cork', AT: 'Vienne; Salzbourg', GR: 'Athènes; Thessalonique', PL: 'Varsovie; Cracovie', CZ: 'Prague; Brno', HU: 'Budapest', RO: 'Bucarest', DK: 'Copenhague', SE: 'Stockholm; Göteborg; Malmö', NO: 'Oslo; Bergen', FI: 'Helsinki', TR: 'Istanbul; Ankara', RU: 'Moscou; Saint-Pétersbourg', UA: 'Kiev = kyiv; Odessa', HR: 'Zagreb', SI: 'Ljubljana', RS: 'Belgrade', BG: 'Sofia', EE: 'Tallinn', LV: 'Riga', LT: 'Vilnius',
  MA: 'Rabat; Casablanca; Marrakech; Fès; Tanger', DZ: 'Alger; Oran; Constantine', TN: 'Tunis; Sfax', SN: 'Dakar; Saint-Louis; Thiès', ML: 'Bamako', BF: 'Ouagadougou; Bobo-Dioulasso', CI: 'Abidjan; Bouaké', BJ: 'Cotonou; Porto-Novo', TG: 'Lomé', NE: 'Niamey', CM: 'Yaoundé; Douala', GA: 'Libreville', CD: 'Kinshasa; Goma; Lubumbashi', CG: 'Brazzaville; Pointe-Noire', MG: 'Antananarivo = tananarive', MU: 'Port-Louis', HT: 'Port-au-Prince', LB: 'Beyrouth', EG: 'Le Caire', GN: 'Conakry', RW: 'Kigali', TD: "N'Djamena", MR: 'Nouakchott',
  US: 'New York; San Francisco; Los Angeles; Chicago; Boston; Washington; La Nouvelle-Orléans; Seattle; Portland', BR: 'São Paulo; Rio de Janeiro; Porto Alegre', AR: 'Buenos Aires', CL: 'Santiago', CO: 'Bogota; Medellin', MX: 'Mexico', JP: 'Tokyo; Kyoto', CN: 'Pékin; Shanghai; Hong Kong', IN: 'Bombay; New Delhi; Pondichéry', KR: 'Séoul', AU: 'Sydney; Melbourne', VN: 'Hanoï; Hô-Chi-Minh-Ville', KH: 'Phnom Penh', IL: 'Jérusalem; Tel Aviv', PS: 'Gaza; Ramallah',
};
const placed = (lists, level) => Object.entries(lists).flatMap(([code, list]) => list.split(/\s*;\s*/).map(item => {
  const [name, more = ''] = item.split(' = ');
  return { level, code: '', country: code, parent: slug(countries.find(c => c.code === code).name), name, others: more };
}));
export const foreign = [...countries, ...placed(regions, 'region'), ...placed(cities, 'ville')].map(f => ({ ...f, id: slug(f.name) }));
