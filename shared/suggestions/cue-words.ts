import type { Stance } from '../domain/vocabulary';

/** Any ending of a word. */
const end = '\\p{L}*';

/** Not after a word that turns it round, as in "did not oppose". */
const unlessDenied = (words: string): string =>
  `(?<!(?:not|no|never|without|n['’]t)\\s+(?:\\p{L}+\\s+)?)${words}`;

/**
 * Words and turns of phrase by which people oppose, reserve and support, by language, as parts of regular expressions. A
 * space stands for any room between words.
 */
export const cueWords: Readonly<
  Record<string, Readonly<Record<Stance, readonly string[]>> | undefined>
> = {
  en: {
    opposes: [
      unlessDenied(
        '(?:strongly |firmly )?(?:oppos(?:e|es|ed|ing)|object(?:s|ed)? to|reject(?:s|ed|ing)?)',
      ),
      unlessDenied('disagree(?:s|d|ing)?|dissociat(?:e|es|ed|ing)|unacceptable'),
      "(?:can|could|do|does|did|would|will)(?: ?not|n[’']t) (?:be able to )?(?:support|agree|accept|endorse|join|share)",
      '(?:not|never) (?:in favour of|support(?:ive|ing)?|agree|acceptable)',
      'disassociat(?:e|es|ed|ing)|(?:in|their|its|his|her) opposition to|contrary to what',
    ],
    qualifies: [
      'reserv(?:e|es|ed|ing) (?:its|their|his|her|the|our|my) positions?|(?:with|made|has|had|have|expressed|some) (?:a )?reservations?',
      'however|provided that|on (?:the )?condition that|with the caveat|caution(?:s|ed|ing)? (?:that|against)',
      'only if|subject to (?:the |an? |its |their )?(?:availab|condition|national|domestic|agreement|resource)\\p{L}*|as long as|as far as possible|not at the expense of|should not (?:lead|come|be used)',
      '(?:expressed|raised|has|had|have|voiced|its|their|some|serious) concerns?|concerned (?:that|about|by)|while (?:supporting|agreeing|welcoming|recognizing)',
      'depend(?:s|ing)? on national|according to national|without prejudice|one size does not fit all|nevertheless|nonetheless|doubt(?:s|ed|ful)?',
    ],
    supports: [
      'echo(?:es|ed|ing)?|support(?:s|ed)(?! by)|(?:in|its|their|full|strong) support (?:of|for)|we (?:\\p{L}+ )?support|supportive of|agree(?:s|d|ing)?|endors(?:e|es|ed|ing)|concur(?:s|red|ring)?',
      'align(?:s|ed|ing)? (?:itself|themselves|himself|herself|ourselves|myself)|in favour of|shar(?:e|es|ed|ing) (?:the|this|that) (?:view|views|opinion|position)',
      'associat(?:e|es|ed|ing) (?:itself|themselves|himself|herself|ourselves|myself)|welcom(?:es|ed)|no objections?|join(?:s|ed|ing)? (?:the )?(?:others|previous|consensus)',
    ],
  },
  fr: {
    opposes: [
      "(?<!pas )(?:s['’](?:est |sont |y )?)?oppos(?:e|ent|é|ée|és|ées|er|ons|ition)(?: (?:à|au|aux))",
      'rejet(?:te|tent|té|tée|er|ons|ait)|désapprou' +
        end +
        '|inacceptables?|en désaccord|contestent?|récus' +
        end,
      "ne (?:peut|peuvent|pouvons|peux|saurait|saurions|pouvait) (?:pas )?(?:accepter|appuyer|soutenir|souscrire|s['’]associer)",
      "n['’](?:accepte|acceptent|acceptons|appuie|appuient|est pas d['’]accord|étaient pas d['’]accord|était pas d['’]accord)",
      'ne (?:soutient|soutiennent|soutenons|partage|partagent) pas|se dissoci' + end,
    ],
    qualifies: [
      'cependant|toutefois|néanmoins|à condition (?:que|de)|sous réserve|pour autant que|tant que',
      'réserv(?:e|é|ée|ent) (?:sa|leur|la) position|(?:des|une|ses|leurs|quelques|certaines|émis une|émis des) réserves?',
      'préoccup(?:e|é|ée|és|ées|ation|ations)|inquiétudes?|mise? en garde|ne devrait pas|ne devraient pas|sans préjudice|en fonction du contexte national|dout(?:e|es|ent|é)',
    ],
    supports: [
      'appui(?:e|ent|er|é)|appuy(?:é|ée|ons|er|ait)|soutien(?:t|nent)|souten(?:u|ons|ir|ait)|souscri(?:t|vent|vons|re)|approuv' +
        end,
      "(?:est|sont|était|étaient|sommes) d['’]accord|s['’](?:est |sont )?(?:associe|associent|associé|associés|associée|rallie|rallient)|fai(?:t|sant) écho|(?:a|ont) fait écho|partag(?:e|ent|é|eons) (?:l['’]avis|cet avis|ce point|le point)|favorables? à|se félicit" +
        end,
    ],
  },
  es: {
    opposes: [
      '(?<!no )(?:se )?(?:opone|oponen|opuso|opusieron|oponemos|opongo|oponerse)|(?:se )?manifest(?:ó|aron) en contra|en contra de',
      'rechaz(?:a|an|ó|aron|amos|ar|o)|inaceptables?|(?:en )?desacuerdo|discrep' +
        end +
        '|objet(?:a|an|ó|aron)',
      'no (?:puede|pueden|podemos|podía|podían|podría|podrían) (?:aceptar|apoyar|respaldar|sumarse)|no (?:apoya|apoyan|apoyó|acepta|aceptan|aceptó|comparte|comparten|está de acuerdo|están de acuerdo|estaba de acuerdo|estamos de acuerdo)',
    ],
    qualifies: [
      'sin embargo|no obstante|siempre que|siempre y cuando|a condición de|con la salvedad|a reserva de|con sujeción a',
      'reserv(?:a|an|ó|aron) su posición|(?:con|una|sus|algunas|expresó|expresaron) reservas?',
      'preocup(?:a|an|ó|ación|aciones|ado|ada|ados|adas)|inquietud(?:es)?|advirti(?:ó|eron)|no deberían?|sin perjuicio|según el contexto nacional|dud(?:a|as|ó|aron)',
    ],
    supports: [
      'apoy(?:a|an|ó|aron|amos)|respald(?:a|an|ó|aron|amos)|(?:está|están|estuvo|estuvieron|estamos|estoy) de acuerdo',
      'coincid(?:e|en|ió|ieron|imos)|se (?:suma|suman|sumó|sumaron|adhiere|adhieren|adhirió)|hi(?:zo|cieron) eco|se hace eco|compart(?:e|en|ió|ieron|imos) (?:la|esta|esa) (?:opinión|posición)|a favor de|acogi(?:ó|eron) con',
    ],
  },
  ru: {
    opposes: [
      '(?<!не )(?:возража' +
        end +
        '|возрази' +
        end +
        ')|(?<!не )выступ' +
        end +
        ' против|против того|отверг' +
        end +
        '|отклон(?:ил|ила|или|яет|яют)',
      'неприемлем' +
        end +
        '|не (?:соглас' +
        end +
        '|поддержива' +
        end +
        '|поддержал' +
        end +
        '|мо(?:жет|гут|жем) (?:согласиться|поддержать|принять))|несогласи' +
        end,
    ],
    qualifies: [
      'однако|тем не менее|при условии|при том понимании|с оговорк' +
        end +
        '|оговорк' +
        end +
        '|резервир' +
        end +
        ' (?:свою )?позици' +
        end,
      'озабоченност' +
        end +
        '|обеспокоен' +
        end +
        '|опасени' +
        end +
        '|не должн(?:о|а|ы|ен)|с учетом национальн' +
        end +
        '|с учётом национальн' +
        end +
        '|без ущерба|сомне' +
        end,
    ],
    supports: [
      'поддержива' +
        end +
        '|поддержал' +
        end +
        '|согласил' +
        end +
        '|соглас(?:ен|на|ны|ился)|присоедин' +
        end +
        '|разделя(?:ет|ют|ем) (?:это |эту |мнение|точку)' +
        end +
        '|одобр' +
        end +
        '|приветств' +
        end,
    ],
  },
  ar: {
    opposes: [
      '(?:و|ف)?(?:ي|ت|ن)?(?:عارض|عارضت|عارضوا|عارضون)|(?:و)?(?:اعترض|اعترضت|يعترض|تعترض|يعترضون)|(?:و)?(?:رفض|رفضت|يرفض|ترفض|نرفض|يرفضون)|معارضت?(?:ه|ها|هم|نا)|غير مقبول(?:ة)?',
      '(?:لا|لم|لن) (?:يوافق|توافق|نوافق|يؤيد|تؤيد|نؤيد|يدعم|تدعم|ندعم|يقبل|تقبل|نقبل|يستطيع قبول|تستطيع قبول|يمكن قبول)',
    ],
    qualifies: [
      'ومع ذلك|مع ذلك|غير أن|إلا أن|بيد أن|ولكن|لكن|شريطة|بشرط|رهنا ب' +
        end +
        '|تحفظ' +
        end +
        '|(?:ال|و)?تحفظات|(?:و)?(?:أعرب|أعربت|أعربوا) عن (?:القلق|قلق' +
        end +
        ')|(?:ال)?قلق(?:ه|ها|هم)?|مخاوف|ينبغي ألا|دون المساس|دون الإخلال|حذر(?:ت)? من',
    ],
    supports: [
      '(?:و)?(?:أيد|أيدت|أيدوا|يؤيد|تؤيد|نؤيد|يؤيدون|دعمت|يدعم|تدعم|ندعم|وافق|وافقت|يوافق|توافق|نوافق|رحب|رحبت|يرحب|ترحب|نرحب)|اتفق(?:ت|وا)? مع|تأييد(?:ه|ها|هم|نا)|انضم(?:ت|وا)? إلى|رددت?',
    ],
  },
  zh: {
    opposes: [
      '(?<!不)反对',
      '拒绝',
      '不同意',
      '不赞成',
      '不支持',
      '(?:不能|无法|难以)(?:接受|支持|同意)',
      '不可接受',
      '异议(?<!无异议)(?<!没有异议)',
    ],
    qualifies: [
      '但是',
      '然而',
      '不过',
      '保留(?:其|其的|自己的)?立场',
      '(?:有|持|表示|提出)(?:所)?保留',
      '前提是',
      '条件是',
      '只要',
      '关切',
      '担忧',
      '担心',
      '不应',
      '不损害',
      '视国情',
      '根据(?:各国)?国情',
      '怀疑',
      '但',
    ],
    supports: [
      '支持',
      '赞同',
      '赞成',
      '同意',
      '呼应',
      '附和',
      '欢迎',
      '认同',
      '无异议',
      '没有异议',
    ],
  },
};
