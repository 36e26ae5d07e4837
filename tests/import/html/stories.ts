/** Short articles of our own about places that are not, from which the pages are made. */
export interface Story {
  headline: string
  author: string
  outlet: string
  /** A moment with its zone. */
  published: string
  language: string
  address: string
  parts: Part[]
}

export type Part = ['p' | 'h2' | 'quote' | 'caption', string] | ['list', string[]] | ['table', string[][]]

const dam: Story = {
  headline: 'Orlan and Vesk agree to open the upper sluices before harvest',
  author: 'Ada Marsh',
  outlet: 'The Harbour Post',
  published: '2023-08-14T06:30:00+02:00',
  language: 'en',
  address: 'https://harbourpost.example/world/2023/08/14/orlan-vesk-sluices',
  parts: [
    [
      'p',
      'TERN BRIDGE — Negotiators from Orlan and Vesk said on Monday that they had agreed to open the upper sluices of the Tern dam before the harvest, ending eleven weeks in which neither side would name a date.',
    ],
    [
      'p',
      '“We have a day, and we have a quantity,” said Maren Holt, who leads the delegation of Orlan. “What we do not have yet is trust, and no paper will give us that.”',
    ],
    ['caption', 'The Tern dam seen from the eastern bank on Sunday, a day before the talks ended.'],
    [
      'p',
      'The minister of water of Vesk, Ilya Brand, told reporters that his government would release 40 million cubic metres by the end of September, provided that the gauges at Low Mill are read by both sides, every morning, in the presence of an engineer from a third country.',
    ],
    ['h2', 'What was agreed'],
    ['p', 'According to a summary that both delegations handed out, the agreement has three parts:'],
    [
      'list',
      [
        'the upper sluices are opened on 28 August, at noon, for nineteen days;',
        'gauges are read by two engineers, one from each side, and the figures are published;',
        'neither side builds on the eastern bank until the next meeting in November.',
      ],
    ],
    [
      'p',
      'Farmers in the Low Mill district, where a third of the wheat has been lost to drought, welcomed the news but were cautious. “They promised us water in June as well,” said Petra Lund, who farms sixty hectares, “and in June we got a press conference.”',
    ],
    [
      'quote',
      'A river does not read agreements. It flows when somebody turns the wheel, and stops when somebody turns it back.',
    ],
    [
      'p',
      'The line is from a poem that every child in the valley learns, and Ms Holt read it aloud before she signed. Mr Brand, who grew up forty kilometres downstream, was seen to smile, then to look at his watch.',
    ],
    ['h2', 'Doubts in the capital'],
    [
      'p',
      'In Orlan, the opposition called the agreement a retreat. Its leader, Tomas Veil, said that “nothing in these three pages obliges Vesk to do anything in a dry year”, and announced that his party would ask for a vote before the end of the month.',
    ],
    [
      'table',
      [
        ['Year', 'Released, million m³', 'Promised, million m³'],
        ['2020', '52', '60'],
        ['2021', '47', '60'],
        ['2022', '31', '55'],
      ],
    ],
    [
      'p',
      'An adviser to the government, who asked not to be named because the talks are to go on, denied that. The obligation, he said, follows from the treaty of 1974, which neither side has left; what is new is that it will be measured.',
    ],
    [
      'p',
      'The next round is to begin on 6 November in the customs house of Tern Bridge, where the treaty was signed. Whether there is anything left to talk about then, Ms Holt said, will depend on the rain.',
    ],
  ],
}

const ferry: Story = {
  headline: 'Dockers reject the offer and say the ferries will stay in port',
  author: 'Jonas Quill',
  outlet: 'Northern Wire',
  published: '2022-03-03T17:05:00Z',
  language: 'en',
  address: 'https://northernwire.example/n/88213',
  parts: [
    [
      'p',
      'SKARVIK, March 3 - Dockers in the port of Skarvik voted on Thursday to reject an offer of the ferry company, which said that it would now run no ships to the islands before the middle of the month.',
    ],
    [
      'p',
      'Of 412 members of the union who took part, 377 were against, the union said in a statement. It had not taken a position before the vote.',
    ],
    [
      'p',
      '“The offer was an answer to a question that nobody asked,” the chair of the union, Signe Aalto, told a crowd outside the warehouse. “We did not ask for a bonus. We asked for a crew of five.”',
    ],
    [
      'p',
      'The company, Island Lines, said it regretted the outcome and that the offer was no longer on the table. Its spokesman, Henrik Moe, said that a crew of four had been found safe by two inspectors, and that a fifth man on each ship would cost 9 million a year.',
    ],
    [
      'p',
      'On the islands, where about 6,000 people live, shops have begun to ration flour and diesel. The mayor of Ytre, Kari Sund, said there was enough of both for ten days, “for twelve, if people stop driving to each other to complain about it”.',
    ],
    [
      'p',
      'The government has ruled out sending the navy. The minister of transport said before parliament that a dispute between an employer and a union was not a natural disaster, even if it felt like one to those on the quay.',
    ],
    [
      'p',
      'Talks are to be resumed when a mediator has been named. Neither side would say when that might be; both said that it was up to the other.',
    ],
  ],
}

/** In Arabic: a page that runs from right to left. */
const well: Story = {
  headline: 'اتفاق على فتح البئر القديمة أمام القريتين',
  author: 'سلمى النجار',
  outlet: 'صوت الوادي',
  published: '2021-11-02T09:00:00+03:00',
  language: 'ar',
  address: 'https://sawtalwadi.example/news/4471',
  parts: [
    [
      'p',
      'اتفق ممثلون عن القريتين، بعد محادثات استمرت ثلاثة أيام، على فتح البئر القديمة أمام سكانهما كل يوم من الفجر حتى الظهر، على أن يحرسها رجلان من كل قرية، وأن تُقرأ كمية الماء في دفتر واحد.',
    ],
    [
      'p',
      'وقال رئيس مجلس القرية العليا، حسن العمري، إن الاتفاق «ليس انتصارا لأحد، بل هو عودة إلى ما كان عليه آباؤنا قبل أن ترتفع الجدران»، مضيفا أن أول الماء سيكون للمدرسة، ثم للحقول، ثم للبيوت.',
    ],
    [
      'p',
      'أما ممثلة القرية السفلى، ليلى حداد، فقالت إنها وقعت لأن الصيف كان طويلا، ولأن الأطفال كانوا يسيرون ساعتين إلى النهر، وإنها ستطلب مراجعة الاتفاق إذا لم تُنشر الأرقام في نهاية كل شهر.',
    ],
    ['h2', 'ماذا بعد التوقيع'],
    [
      'p',
      'ومن المقرر أن يجتمع الطرفان مرة أخرى في بداية الشتاء، في بيت المعلم، حيث بدأت المحادثات، لبحث إصلاح الطريق الذي يربط القريتين، وهو طريق لم تمر به سيارة منذ سبع سنوات.',
    ],
    [
      'p',
      'وقال شيخ حضر المحادثات ولم يوقع إن الورق لا يروي عطشان، وإنه سيصدق الاتفاق حين يرى الدلو ينزل فارغا ويصعد ممتلئا، في حضور الجميع، دون أن يرفع أحد صوته.',
    ],
  ],
}

export const stories = { dam, ferry, well }
