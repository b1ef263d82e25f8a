/**
 * Radicals that stand in for characters. PDF files often name the glyphs of 人, 民, 见 by the characters of the radical blocks
 * (⼈ U+2F08, ⺠ U+2EA0, ⻅ U+2EC5), so that no search finds the word.
 * Sources: the Kangxi block by its compatibility decomposition (NFKC), the supplement by Unicode's EquivalentUnifiedIdeograph.txt, as far as
 * its entries are characters of their own.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '⺁厂 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺖忄 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ' +
    '⺶羊 ⺹耂 ⺺肀 ⺻聿 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻐钅 ⻑長 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'
  )
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
);

/** Text with the characters of the radical blocks replaced by those that they stand for; one for one, so offsets stay valid. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2eff\u2f00-\u2fd5]/gu, (radical) => SUPPLEMENT[radical] ?? radical.normalize('NFKC'));
}
