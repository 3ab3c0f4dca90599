/** One invented name as it is written in three scripts. */
export interface InventedName {
  readonly latin: string;
  readonly cyrillic: string;
  readonly han: string;
}

/** Syllables in Latin, Cyrillic and Chinese letters. */
const SYLLABLES = (
  'ba ба 巴|be бе 贝|bo бо 博|da да 达|de де 德|do до 多|fe фе 费|fo фо 福|ga га 加|go го 戈|ha ха 哈|ho хо 霍|ja я 雅|ka ка 卡|ke ке 克|ko ко 科|' +
  'la ла 拉|le ле 勒|li ли 利|lo ло 洛|lu лу 卢|ma ма 马|me ме 梅|mi ми 米|mo мо 莫|na на 纳|ne не 内|ni ни 尼|no но 诺|pa па 帕|pe пе 佩|po по 波|' +
  'ra ра 拉|re ре 雷|ro ро 罗|sa са 萨|se се 塞|so со 索|ta та 塔|va ва 瓦'
)
  .split('|')
  .map((row) => row.split(' ') as [string, string, string]);
const ENDINGS =
  'n н 恩|r р 尔|v в 夫|sk ск 斯克|nd нд 恩德|l л 尔|ns нс 恩斯|rt рт 尔特|m м 姆|vic вич 维奇|ssen ссен 森|ndi нди 恩迪'
    .split('|')
    .map((row) => row.split(' ') as [string, string, string]);

const BASE = SYLLABLES.length;
const CYCLE = BASE ** 3;

/** The name of a number, counting from 0: another one for every number, and neighbours unlike each other. */
export function inventedName(number: number): InventedName {
  // Coprime with the cycle, so that no two numbers meet.
  let rest = ((number % CYCLE) * 27_211 + 12_345) % CYCLE;
  const parts: [string, string, string][] = [];
  for (let place = 0; place < 3; place += 1) {
    parts.push(SYLLABLES[rest % BASE] as [string, string, string]);
    rest = Math.floor(rest / BASE);
  }
  for (let more = Math.floor(number / CYCLE); more > 0; more = Math.floor(more / BASE))
    parts.push(SYLLABLES[more % BASE] as [string, string, string]);
  parts.push(ENDINGS[number % ENDINGS.length] as [string, string, string]);
  const [latin, cyrillic, han] = [0, 1, 2].map((script) => parts.map((part) => part[script]).join('')) as [
    string,
    string,
    string,
  ];
  return { latin: capital(latin), cyrillic: capital(cyrillic), han };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
