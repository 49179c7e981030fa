import lists from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };

/**
 * Whether a word says nothing of the matter in that language: function words, and what people say out of politeness in
 * a meeting. Expects lower case.
 */
export function isStopWord(word: string, language: string): boolean {
  return wordsOf(language).has(word);
}

const known = new Map<string, ReadonlySet<string>>();

function wordsOf(language: string): ReadonlySet<string> {
  const found = known.get(language);
  if (found) return found;
  const own = language === 'en' ? english.split(' ') : (lists as Lists)[language];
  const words = new Set([...(own ?? []), ...(protocol[language] ?? '').split(' ')]);
  known.set(language, words);
  return words;
}

type Lists = Readonly<Record<string, readonly string[] | undefined>>;

// The list of the package drops "states", "members", "young", "work" and "information", which are what people talk about.
const english =
  'a an the and or but if then else of to in on at by for from with without into onto about as is are was were be been ' +
  'being am do does did doing have has had having it its this that these those there here i me my we us our you your he ' +
  'him his she her they them their who whom whose which what when where why how not no nor so than too very can could ' +
  'will would shall should may might must just also such any some all each every other another more most much many few ' +
  'own same only even still yet however because while although though since until during before after above below ' +
  'between through over under again further once both either neither don doesn didn isn aren wasn weren won wouldn ' +
  'shouldn couldn hasn haven hadn ain cannot cant dont doesnt didnt isnt let lets get gets got one ones thing things out ' +
  'up down off ll re ve';

/** Words of address, of thanks and of reporting, by language. */
const protocol: Readonly<Record<string, string>> = {
  en:
    'chair chairs chairperson chairman chairwoman madam mister mr mrs ms excellency excellencies distinguished esteemed ' +
    'honourable dear delegate delegates delegation delegations thank thanks thanked thanking thankful grateful gratitude ' +
    'honour pleasure ladies gentlemen colleague colleagues floor speaker speakers statement statements intervention ' +
    'interventions moderator panellist panellists wish wishes express expressed appreciate appreciated appreciation ' +
    'welcome welcomed please said says say stated noted mentioned stressed highlighted underlined underscored emphasized ' +
    'emphasised reiterated recalled pointed regard',
  fr:
    'président présidente monsieur madame messieurs mesdames excellence excellences distingué distinguée distingués ' +
    'distinguées délégué déléguée délégués délégation délégations merci remercie remercier remercions remerciements ' +
    'remercié reconnaissant gratitude honneur plaisir chers chères collègues collègue parole orateur orateurs oratrice ' +
    'déclaration intervention interventions modérateur modératrice panéliste panélistes souhaite souhaitons exprimer ' +
    'bienvenue souligné soulignent souligne rappelé rappelle noté mentionné indiqué déclaré',
  es:
    'presidente presidenta señor señora señores señoras excelencia excelencias distinguido distinguida distinguidos ' +
    'distinguidas delegado delegada delegados delegación delegaciones gracias agradece agradecer agradecemos agradezco ' +
    'agradeció agradecimiento gratitud honor placer estimado estimada estimados colegas colega palabra orador oradora ' +
    'oradores declaración intervención intervenciones moderador moderadora panelista panelistas desea deseamos expresar ' +
    'bienvenida subrayó subraya subrayaron recordó señaló mencionó destacó indicó declaró',
  ru:
    'председатель председателя председателю господин господина госпожа госпожи уважаемый уважаемая уважаемые превосходительство ' +
    'делегат делегата делегаты делегатов делегация делегации делегацию делегаций спасибо благодарю благодарим благодарит ' +
    'благодарность благодарностью признательность признательны честь рады коллеги коллег слово оратор ораторы ораторов ' +
    'выступление выступления заявление заявления модератор хотел хотела хотели выразить отметил отметила отметили ' +
    'подчеркнул подчеркнула подчеркнули напомнил напомнила заявил заявила сказал сказала',
  ar:
    'الرئيس رئيس الرئيسة السيد السيدة سيدي سيدتي السادة السيدات سعادة معالي الموقر الموقرة الموقرون المندوب مندوب المندوبون ' +
    'المندوبين الوفد وفد الوفود وفود شكرا شكراً أشكر نشكر شكر الشكر الامتنان تقدير شرف يسرني يسرنا الزملاء زملائي الكلمة كلمة ' +
    'المتكلم المتحدث المتحدثون المتحدثين بيان البيان مداخلة المداخلة أود نود الترحيب مرحبا قال أكد أكدت شدد شددت ذكر ذكرت أشار أشارت',
  zh:
    '主席 主席先生 主席女士 先生 女士 女士们 先生们 阁下 尊敬 尊敬的 代表 代表团 代表们 感谢 谢谢 表示感谢 荣幸 高兴 同事 同事们 各位 ' +
    '发言 发言者 发言人 发言权 声明 主持人 希望 表示 强调 指出 提到 重申 欢迎',
};
