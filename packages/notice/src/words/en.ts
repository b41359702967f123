/** The document in English, in the same voice as the Dutch. */
import { line } from '../model/line.ts';
import { difference } from './difference-en.ts';
import type { NoticeWords } from './notice-words.ts';
import { TECHNIQUES } from './technique-names.ts';

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

export const en: NoticeWords = {
  joined,
  head: {
    version: 'Version',
    updated: 'Last changed',
    owner: 'Owner',
    inShort: 'In short',
    contents: 'On this page',
    olderVersion: (newest) => line`This is an older version. Read the ${newest}.`,
  },
  inShort: {
    withoutConsent: line`Without your consent we use only what is needed, or what hardly touches your privacy.`,
    asksFirst: (categories) => line`For these kinds we first ask for your consent: ${categories}.`,
    asksNothing: line`Right now we use nothing that needs your consent. That is why you see no question.`,
    refusing: line`Do you say no? Then the website simply keeps working.`,
    holds: (period, settings) =>
      line`Your choice holds for ${period}. You can always change it in ${settings}.`,
  },
  surfaces: {
    website: 'Website',
    platform: 'Platform',
    addressed: (name, addresses) => `${name} (${addresses})`,
  },
  about: {
    title: 'About this cookie policy',
    who: (company) =>
      line`We are ${company}. On this page you read which cookies there are and what they are for. You also read when we ask you something, and how you change your choice later.`,
    appliesTo: line`This policy is for:`,
    noContract: line`This page is here to inform you. It is not a contract with us. Are you taking a subscription? Then you do not have to accept this policy.`,
    privacy: (policy) => line`Do you want to know how we handle your personal data? Then read our ${policy}.`,
    privacyPolicy: 'privacy policy',
  },
  techniques: {
    title: 'What cookies are',
    cookie: line`A cookie is a small file of text. A website puts that file on your phone or computer. Later the website can read it again.`,
    others: line`There are more techniques that keep or read something on your device. To keep it simple we call them all cookies. So this policy is also about:`,
    kinds: [
      line`storage in your browser, such as local storage, session storage, IndexedDB and Cache Storage;`,
      line`service workers: small programs that stay in your browser;`,
      line`pixels and tags: bits of code or invisible images that report that you open a page;`,
      line`scripts and SDKs: programs that run in the page;`,
      line`fingerprinting: recognising your device by its settings.`,
    ],
    goals: line`Cookies serve different ends. Some make a website work well or keep it safe. Others keep your preferences, count visits or fit advertising to you.`,
    inUse: line`We use these techniques now:`,
    names: TECHNIQUES.en,
  },
  kinds: {
    title: 'The kinds of cookies',
    intro: line`There are five kinds. For each kind you read whether we use it now and whether we ask for your consent.`,
    inUse: (count, providers) => line`In use now: ${String(count)}, from ${providers}.`,
    notInUse: line`We do not use this kind now.`,
    ifMarketingComes: line`If we ever do, we always ask for your consent first.`,
    necessary: (annex) =>
      line`We ask no consent for these. In ${annex} you read for each cookie why it is needed.`,
    needsConsent: line`We use these cookies only if you say yes.`,
    exempt: (annex) =>
      line`These cookies hardly touch your privacy, or not at all. That is why they need no consent. In ${annex} you read the reason for each cookie.`,
    mixed: (annex) =>
      line`Some of these hardly touch your privacy and need no consent. For the rest you have to say yes first. In ${annex} you see what goes for each cookie.`,
    objection: (settings) => line`You can object to what needs no consent. You do that in ${settings}.`,
  },
  permission: {
    title: 'When we ask for consent',
    before: line`First we ask, then we act. Is a cookie not needed, and does it touch your privacy? Then we place or read it only after your yes.`,
    rules: (regime) => line`We follow the rules for: ${regime}. They are in:`,
    counts: line`Your yes counts only if:`,
    countsWhen: [
      line`you are free to say no;`,
      line`you can choose for each kind;`,
      line`you know beforehand what you choose;`,
      line`you make a clear choice yourself, with a button.`,
    ],
    isNot: line`We never assume that you say yes. So this does not count:`,
    isNotWhen: [
      line`you do nothing, or you wait;`,
      line`you scroll or open another page;`,
      line`you close the question without choosing;`,
      line`a switch that was already on. With us everything is off at first.`,
    ],
    refusing: line`Do you say no? Then you can keep using every page. Only extras may be missing, such as a video or a map from another company. You then see why in that place.`,
    necessary: line`We ask no question about necessary cookies. Without those cookies we cannot give you what you ask for.`,
  },
  choice: {
    title: 'Choosing, and changing your choice',
    firstVisit: 'The first time',
    asks: line`Is this your first visit? Then you get a question with three buttons. You accept all, you refuse all, or you set it yourself. You can set it for each kind and for each provider.`,
    asksNothing: line`Right now we use nothing that needs consent. That is why you get no question.`,
    later: 'Changing it later',
    settings: 'the cookie settings',
    change: (settings) =>
      line`Open ${settings}. That link is on every page. There you see what you chose before.`,
    withdraw: line`Taking back your yes is as easy as saying yes. One button switches everything off. You do not have to say why.`,
    notBackwards: line`After you take it back we stop at once. What was done before with your yes stays lawful. The proof of it stays too.`,
    period: 'How long your choice holds',
    holds: (period) =>
      line`Your choice holds for ${period}, whether you said yes or no. The time runs from the moment you chose. New visits do not make it longer.`,
    pause: (period) => line`After a no we do not ask again for at least ${period}.`,
    askedAgain: line`You get the question again only if:`,
    askedAgainWhen: [
      line`the time of your choice is over;`,
      line`something important changes, such as a new purpose or a new provider;`,
      line`you wiped your choice from the browser.`,
    ],
    refusalStays: line`Does something important change? Then the question is only about that part. What you refused stays refused.`,
    perSurface: (surfaces) =>
      line`You choose separately for each place: ${surfaces}. A yes in one place does not count in the other.`,
    browser: 'In your browser',
    inBrowser: line`You can also delete or block cookies in the settings of your browser.`,
    blocked: line`Do you block necessary cookies too? Then not everything works as well. Signing in, for example, will not work.`,
  },
  signal: {
    title: 'The GPC signal of your browser',
    what: line`Some browsers send a signal along: Global Privacy Control, GPC for short. With it you say that you do not want to be followed.`,
    meaning: line`To us that signal is a no. It never becomes a yes, nor does its absence.`,
    covers: (categories, rule) => line`Here it is about: ${categories} (${rule}).`,
    own: line`Do you choose otherwise on our site yourself? Then we follow that choice. The proof then says that the signal was on.`,
  },
  proof: {
    title: 'The proof of your choice',
    why: line`We have to be able to show what you chose. That is why we make a receipt of every choice, of a no as well.`,
    number: (settings) =>
      line`Every receipt has a random number. That number is in the cookie with your choice. In ${settings} you can see and keep your receipt.`,
    kept: (period) =>
      line`We keep the receipt as long as your choice holds. After that we keep it for another ${period}, because someone may still ask about it. Then we erase it.`,
    holds: line`This is in the receipt:`,
    parts: [
      line`the day and the time, and until when your choice holds;`,
      line`your answer for each kind: yes, no or not asked;`,
      line`the button you used and where it stood;`,
      line`the place and the language;`,
      line`the version of this policy and a code of the text you saw;`,
      line`whether your browser sent the GPC signal;`,
      line`the number of your previous receipt, if there is one.`,
    ],
    holdsNot: line`This is not in it:`,
    absent: [
      line`your name, e-mail address or customer number;`,
      line`your IP address;`,
      line`which device or browser you use;`,
      line`which pages you looked at.`,
    ],
  },
  providers: {
    title: 'Cookies from other companies',
    none: line`Right now we use no cookies from other companies.`,
    some: line`Some cookies are from companies that work for us or that show something on our pages. They place or read those cookies themselves.`,
    own: line`Some of these companies decide for themselves what happens with data. So read what they write about it too.`,
    limited: line`We choose only companies that are needed and that fit what we do. Below you read the reason for each company.`,
    list: (annex) => line`Which cookies are whose is in ${annex}.`,
    roles: {
      controller: 'Decides about this policy (controller)',
      processor: 'Works on our instructions (processor)',
      joint: 'Decides together with us (joint controller)',
      independent: 'Decides about the data itself (independent controller)',
    },
    company: 'Company',
    role: 'Role',
    transfer: 'Outside the EEA',
    why: 'Why',
    uses: 'Kind of cookies',
    statements: 'Read more',
    privacy: (company) => `privacy statement of ${company}`,
    cookies: (company) => `cookie statement of ${company}`,
    reviewed: 'Last reviewed',
  },
  transfers: {
    title: 'Data outside Europe',
    none: line`All providers in this policy are in the European Economic Area (EEA). Those are the countries of the EU, and Norway, Iceland and Liechtenstein. The same privacy rules hold in all of them.`,
    some: line`These providers are outside the European Economic Area (EEA). This is how your data are protected there:`,
    meaning: line`The EEA is the EU together with Norway, Iceland and Liechtenstein. The same privacy rules hold in those countries.`,
    covers: {
      adequacy:
        'the European Commission finds the protection in that country good enough (adequacy decision)',
      'standard-clauses':
        'we signed the fixed contract of the EU with the company (standard contractual clauses)',
      'binding-rules': 'the company has rules of its own that a regulator approved',
      derogation: 'the law allows this as an exception',
    },
  },
  platform: {
    title: 'When you are signed in to the platform',
    uses: (categories) => line`On the platform we use these kinds of cookies: ${categories}.`,
    goals: line`With these cookies you sign in safely and stay signed in. The platform also remembers what you set, and stays safe and stable.`,
    logs: line`The platform also keeps track of what happens technically. We use those data only to:`,
    logsFor: [
      line`keep the platform safe;`,
      line`help you if you have a question;`,
      line`find errors;`,
      line`see whether everything works fast enough;`,
      line`make the platform better.`,
    ],
    measuring: line`Do we measure how people use the platform? Then the same rules hold as on the website.`,
    personal: (policy) => line`Are the data about you? Then our ${policy} holds.`,
    customers: line`Are the data from our customers? Then the processing agreement with that customer holds. The receipt of your choice never holds data from customers.`,
    noMarketing: line`We use no cookies for marketing here. That stays so if you said yes on the website.`,
    asksMarketing: line`Cookies for marketing are off here. We switch them on only if we inform you on the platform itself and you say yes there. A yes on the website does not count here.`,
  },
  versions: {
    title: 'Changes and earlier versions',
    changesWhen: line`This policy can change if:`,
    reasons: [
      line`a cookie is added, removed or changed;`,
      line`the website or the platform changes;`,
      line`there is a new law;`,
      line`a regulator explains the rules in another way.`,
    ],
    newest: line`You always find the newest version on our website.`,
    told: line`Does a change matter for your choice? Then we show it and ask you again. We ask nothing about small changes.`,
    thisVersion: (version, reason) => line`Why there is a version ${version}: ${reason}.`,
    because: {
      'first-publication': 'this is the first version',
      'new-technology': 'we use other cookies',
      'changed-service': 'the website or the platform changed',
      'changed-law': 'the law changed',
      regulator: 'a regulator explains the rules in another way',
      editorial: 'the text was improved',
    },
    list: 'All versions',
    caption: 'All versions of this policy',
    version: 'Version',
    date: 'Date',
    changes: 'What is different?',
    mark: 'Fingerprint',
    compare: (version) => `see what is different in ${version}`,
    first: 'first version',
    markNote: line`The fingerprint is a code of the contents. The receipt of your choice holds the same fingerprint.`,
    feed: (feed) => line`Do you want to hear about a new version? Then follow ${feed}.`,
    feedName: 'the feed of versions',
    feedEntry: (version) => `Version ${version} of the cookie policy`,
    twins: (markdown, json) => line`You can also save this page as ${markdown} or as ${json}.`,
  },
  complaint: {
    title: 'A complaint',
    us: (contact) =>
      line`Are you not satisfied with our cookies? Then send us an e-mail: ${contact}. We look for a solution with you.`,
    authority: (authority) =>
      line`You also have the right to complain to the regulator: ${authority}. You do not have to come to us first.`,
  },
  contact: {
    title: 'Contact',
    intro: line`Do you have a question about our cookies or about this page? We are glad to help you.`,
    company: 'Company',
    address: 'Address',
    email: 'E-mail about privacy',
    website: 'Website',
    noMail: (settings) =>
      line`You need no e-mail to change your choice. You do that yourself in ${settings}.`,
  },
  annex: {
    title: 'Annex 1. All cookies in a list',
    name: 'annex 1',
    intro: line`Here is every cookie that we use. What is not in it, we do not use.`,
    pattern: line`A * in a name stands for characters that differ from visitor to visitor.`,
    empty: line`We use no cookies here.`,
    caption: (surface) => `Cookies: ${surface}`,
    columns: {
      technique: 'Cookie or technique',
      provider: 'Provider',
      category: 'Kind',
      purpose: 'Purpose',
      retention: 'Kept for',
      consent: 'Consent',
    },
    yes: 'Yes',
    no: 'No',
    hosts: (kind, hosts) => line`${kind} by way of ${hosts}`,
    placedBy: (name) => line`comes with ${name}`,
    objection: (settings) => line`You can object in ${settings}.`,
    receipt: line`This cookie also holds the number of your receipt, and no other mark of you. With that number you find your choice again.`,
    usedFor: (uses) => line`Used only for: ${uses}.`,
    uses: {
      security: 'security',
      support: 'helping with questions',
      'error-analysis': 'finding errors',
      performance: 'measuring speed',
      improvement: 'improving the service',
    },
  },
  difference,
};
