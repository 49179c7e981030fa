import { describe, expect, test } from 'vitest';
import { stateName } from '../../../shared/registry/sort';
import type { OfficialLanguage } from '../../../shared/registry/state';
import { stateOf } from './registry-tables';

/** Names that ready-made lists get wrong, in the order en, fr, es, ar, zh, ru. */
const short: Record<string, [string, string, string, string, string, string]> = {
  TUR: ['Türkiye', 'Türkiye', 'Türkiye', 'تركيا', '土耳其', 'Турция'],
  CIV: ["Côte d'Ivoire", "Côte d'Ivoire", "Côte d'Ivoire", 'كوت ديفوار', '科特迪瓦', "Кот-д'Ивуар"],
  VAT: ['Holy See', 'Saint-Siège', 'Santa Sede', 'الكرسي الرسولي', '教廷', 'Святой Престол'],
  PSE: [
    'State of Palestine',
    'État de Palestine',
    'Estado de Palestina',
    'دولة فلسطين',
    '巴勒斯坦国',
    'Государство Палестина',
  ],
  NLD: [
    'Netherlands (Kingdom of the)',
    'Pays-Bas (Royaume des)',
    'Países Bajos (Reino de los)',
    'هولندا (مملكة -)',
    '荷兰（王国）',
    'Нидерланды (Королевство)',
  ],
  SWZ: ['Eswatini', 'Eswatini', 'Eswatini', 'إسواتيني', '斯威士兰', 'Эсватини'],
  MKD: [
    'North Macedonia',
    'Macédoine du Nord',
    'Macedonia del Norte',
    'مقدونيا الشمالية',
    '北马其顿',
    'Северная Македония',
  ],
  CZE: ['Czechia', 'Tchéquie', 'Chequia', 'تشيكيا', '捷克', 'Чехия'],
  CPV: ['Cabo Verde', 'Cabo Verde', 'Cabo Verde', 'كابو فيردي', '佛得角', 'Кабо-Верде'],
  VNM: ['Viet Nam', 'Viet Nam', 'Viet Nam', 'فييت نام', '越南', 'Вьетнам'],
  LAO: [
    "Lao People's Democratic Republic",
    'République démocratique populaire lao',
    'República Democrática Popular Lao',
    'جمهورية لاو الديمقراطية الشعبية',
    '老挝人民民主共和国',
    'Лаосская Народно-Демократическая Республика',
  ],
  SYR: [
    'Syrian Arab Republic',
    'République arabe syrienne',
    'República Árabe Siria',
    'الجمهورية العربية السورية',
    '阿拉伯叙利亚共和国',
    'Сирийская Арабская Республика',
  ],
  BOL: [
    'Bolivia (Plurinational State of)',
    'Bolivie (État plurinational de)',
    'Bolivia (Estado Plurinacional de)',
    'بوليفيا (دولة - المتعددة القوميات)',
    '玻利维亚（多民族国）',
    'Боливия (Многонациональное Государство)',
  ],
  IRN: [
    'Iran (Islamic Republic of)',
    "Iran (République islamique d')",
    'Irán (República Islámica del)',
    'إيران (جمهورية - الإسلامية)',
    '伊朗（伊斯兰共和国）',
    'Иран (Исламская Республика)',
  ],
  VEN: [
    'Venezuela (Bolivarian Republic of)',
    'Venezuela (République bolivarienne du)',
    'Venezuela (República Bolivariana de)',
    'فنزويلا (جمهورية - البوليفارية)',
    '委内瑞拉（玻利瓦尔共和国）',
    'Венесуэла (Боливарианская Республика)',
  ],
  FSM: [
    'Micronesia (Federated States of)',
    'Micronésie (États fédérés de)',
    'Micronesia (Estados Federados de)',
    'ميكرونيزيا (ولايات - الموحدة)',
    '密克罗尼西亚（联邦）',
    'Микронезия (Федеративные Штаты)',
  ],
  COG: ['Congo', 'Congo', 'Congo', 'الكونغو', '刚果', 'Конго'],
  COD: [
    'Democratic Republic of the Congo',
    'République démocratique du Congo',
    'República Democrática del Congo',
    'جمهورية الكونغو الديمقراطية',
    '刚果民主共和国',
    'Демократическая Республика Конго',
  ],
  KOR: [
    'Republic of Korea',
    'République de Corée',
    'República de Corea',
    'جمهورية كوريا',
    '大韩民国',
    'Республика Корея',
  ],
  PRK: [
    "Democratic People's Republic of Korea",
    'République populaire démocratique de Corée',
    'República Popular Democrática de Corea',
    'جمهورية كوريا الشعبية الديمقراطية',
    '朝鲜民主主义人民共和国',
    'Корейская Народно-Демократическая Республика',
  ],
  MDA: [
    'Republic of Moldova',
    'République de Moldova',
    'República de Moldova',
    'جمهورية مولدوفا',
    '摩尔多瓦共和国',
    'Республика Молдова',
  ],
  RUS: [
    'Russian Federation',
    'Fédération de Russie',
    'Federación de Rusia',
    'الاتحاد الروسي',
    '俄罗斯联邦',
    'Российская Федерация',
  ],
  TZA: [
    'United Republic of Tanzania',
    'République-Unie de Tanzanie',
    'República Unida de Tanzanía',
    'جمهورية تنزانيا المتحدة',
    '坦桑尼亚联合共和国',
    'Объединенная Республика Танзания',
  ],
  GBR: [
    'United Kingdom of Great Britain and Northern Ireland',
    "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord",
    'Reino Unido de Gran Bretaña e Irlanda del Norte',
    'المملكة المتحدة لبريطانيا العظمى وآيرلندا الشمالية',
    '大不列颠及北爱尔兰联合王国',
    'Соединенное Королевство Великобритании и Северной Ирландии',
  ],
  USA: [
    'United States of America',
    "États-Unis d'Amérique",
    'Estados Unidos de América',
    'الولايات المتحدة الأمريكية',
    '美利坚合众国',
    'Соединенные Штаты Америки',
  ],
  TLS: ['Timor-Leste', 'Timor-Leste', 'Timor-Leste', 'تيمور - ليشتي', '东帝汶', 'Тимор-Лешти'],
  BRN: [
    'Brunei Darussalam',
    'Brunéi Darussalam',
    'Brunei Darussalam',
    'بروني دار السلام',
    '文莱达鲁萨兰国',
    'Бруней-Даруссалам',
  ],
  BHS: ['Bahamas', 'Bahamas', 'Bahamas', 'جزر البهاما', '巴哈马', 'Багамские Острова'],
  GMB: ['Gambia', 'Gambie', 'Gambia', 'غامبيا', '冈比亚', 'Гамбия'],
  KIR: ['Kiribati', 'Kiribati', 'Kiribati', 'كيريباس', '基里巴斯', 'Кирибати'],
  KGZ: ['Kyrgyzstan', 'Kirghizistan', 'Kirguistán', 'قيرغيزستان', '吉尔吉斯斯坦', 'Кыргызстан'],
  BLR: ['Belarus', 'Bélarus', 'Belarús', 'بيلاروس', '白俄罗斯', 'Беларусь'],
};

test.each(Object.entries(short))('%s is so called in six languages', (iso3, names) => {
  const { en, fr, es, ar, zh, ru } = stateOf(iso3).names;
  expect([en, fr, es, ar, zh, ru].map((name) => name.short)).toEqual(names);
});

describe('in a sentence', () => {
  test.each<[string, OfficialLanguage, string]>([
    ['GMB', 'en', 'the Gambia'],
    ['BHS', 'en', 'the Bahamas'],
    ['PHL', 'en', 'the Philippines'],
    ['NLD', 'en', 'the Kingdom of the Netherlands'],
    ['IRN', 'en', 'the Islamic Republic of Iran'],
    ['COG', 'en', 'the Congo'],
    ['UKR', 'en', 'Ukraine'],
    ['LBN', 'en', 'Lebanon'],
    ['FRA', 'fr', 'la France'],
    ['HND', 'fr', 'le Honduras'],
    ['ECU', 'fr', "l'Équateur"],
    ['USA', 'fr', "les États-Unis d'Amérique"],
    ['CUB', 'fr', 'Cuba'],
    ['NLD', 'fr', 'le Royaume des Pays-Bas'],
    ['ECU', 'es', 'el Ecuador'],
    ['IND', 'es', 'la India'],
    ['MEX', 'es', 'México'],
    ['SLV', 'es', 'El Salvador'],
    ['BOL', 'ar', 'دولة بوليفيا المتعددة القوميات'],
    ['VEN', 'zh', '委内瑞拉玻利瓦尔共和国'],
    ['NLD', 'ru', 'Королевство Нидерландов'],
  ])('%s in %s is %s', (iso3, language, name) =>
    expect(stateName(stateOf(iso3), language, 'running')).toBe(name),
  );
});

describe('on a title page', () => {
  test.each<[string, OfficialLanguage, string]>([
    ['TUR', 'en', 'Republic of Türkiye'],
    ['TUR', 'fr', 'République de Türkiye'],
    ['CIV', 'zh', '科特迪瓦共和国'],
    ['MKD', 'ar', 'جمهورية مقدونيا الشمالية'],
    ['SWZ', 'fr', "Royaume d'Eswatini"],
    ['CHE', 'en', 'Swiss Confederation'],
    ['BEN', 'fr', 'République du Bénin'],
    ['AGO', 'fr', "République d'Angola"],
    ['FJI', 'fr', 'République des Fidji'],
    ['NER', 'es', 'República del Níger'],
    ['AND', 'zh', '安道尔公国'],
    ['DZA', 'ru', 'Алжирская Народная Демократическая Республика'],
    ['JOR', 'ar', 'المملكة الأردنية الهاشمية'],
  ])('%s in %s is %s', (iso3, language, name) =>
    expect(stateName(stateOf(iso3), language, 'formal')).toBe(name),
  );
});
