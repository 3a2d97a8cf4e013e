/** Is this English? By script and function words, never by a model: the answer must be the same on every machine. */
import type { TokenizedText } from './tokens.ts';

const ENGLISH = new Set(
  (
    'the a an and or of to in for with that this is are be it from on by when if then should must can will not no do does i we you ' +
    'my our your their they them there which what how write make create add need please using use into at as have has only all any ' +
    'but so return returns get send give want would it each after before without'
  ).split(' '),
);

/** Function words of other languages that are no common English or programming words. */
const OTHERS: readonly ReadonlySet<string>[] = [
  'der und ist nicht ein eine einen einem für mit auf soll bitte wenn oder den dem von zu zum zur schreibe erstelle wird werden ich wir auch als nach sich kann dass das',
  'le les des une est pas pour avec dans qui que sur vous nous je il elle écris crée doit être du et un au aux ou ce cette par',
  'el los las una para con que por del como está crea escribe debe ser es y en un al usuario quiero necesito función su se lo',
  'um uma para com que não os das dos por você crie escreva deve em ser é uma eu quero preciso função seu ao',
  'il gli una per con che non del della di è scrivi crea deve essere sono un nel voglio una funzione si come',
  'het een en niet voor met van op dat moet schrijf maak wordt zijn ik wij naar als deze bij de',
  'och är inte ett för med som på att skriv skapa ska jag vi det av en till',
  'i w na nie że do się jest dla z po jak napisz utwórz który przez musi być',
  've bir bu için ile olarak yaz oluştur bana olan değil gibi kullanıcı kadar',
].map((words) => new Set(words.split(' ')));

const FOREIGN_SCRIPT_SHARE = 0.3;

/** True for English and for text too short to tell (names and code alone are read as English). */
export function isEnglish({ tokens }: TokenizedText): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.zone === 'prose').map((token) => token.text);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const foreign = words.reduce((sum, word) => sum + (/[^\p{Script=Latin}\p{N}]/u.test(word) ? word.length : 0), 0);
  if (letters > 0 && foreign / letters > FOREIGN_SCRIPT_SHARE) return false;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const other = Math.max(...OTHERS.map((set) => words.filter((word) => set.has(word)).length));
  return other < 2 || english >= other;
}
