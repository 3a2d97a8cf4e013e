/** Words of tasks that no reference is about. Notation of `synonyms.ts`. */
import { list } from './phrases.ts';

export const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  algorithm: list`
    algorithm | algorithms | {sort,sorts} * {array,list,numbers,objects} | {bubble,quick,merge,topological} sort |
    linked list | binary {search,tree,heap} | {breadth,depth} first | graph | shortest path |
    {prime,fibonacci,factorial,palindrome,anagram,permutation,permutations} | matrix | grid | heap | trie |
    dynamic programming | median | average | sum the | intervals | two {arrays,lists,sets} | of an array |
    simulation | simulate | nearest | probability
  `,
  datastructure: list`
    data structure | lru | memoize | debounce | debounces | throttle | curry | compose helpers | deep {equal,freeze} |
    object pool | state machine | observable! | priority queue | undo and redo | undo | {object,class} model
  `,
  formatting: list`
    format * {date,dates,number,numbers,amount,size} | thousands separators | relative time | time zone |
    week number | celsius | unit conversion | roman {numeral,numerals} | truncate * text | pluralize | ascii art |
    rounded! | leap year | calculate * {interest,distance,average}
  `,
  styling: list`
    css | flexbox | tailwind | layout | gradient | sticky | responsive! | animation! | animations! | animate! | animates! | animated! | fade |
    modal | accordion | carousel | tabs | skeleton | hover | canvas | sprite | mockup | dark theme | slider |
    masonry | breadcrumbs | footer | keyframes | focus trap | keyboard support
  `,
  charting: list`chart | charts | plot | plots | histogram | axis | d3 | heat map | scatter | gantt | graph of`,
  uistate: list`
    reducer! | redux | zustand | pinia | mobx | usestate | useeffect | usereducer | composable! | render props |
    {counter,timer,stopwatch,calendar,clock} component | countdown | {custom,react,use} {hook,hooks}
  `,
  tooling: list`
    eslint | prettier | webpack | vite | rollup | esbuild | tsconfig | dockerfile | docker compose | kubernetes |
    helm | terraform | nginx | github {action,actions} | monorepo | workspaces | husky | makefile | pm2 | changelog |
    git hook | semantic release
  `,
  testing: list`
    {unit,integration,snapshot,property based} {test,tests} | jest | vitest | playwright | cypress | storybook |
    mock | mocks | test doubles | coverage | tests for | test for
  `,
  explaining: list`
    explain | explains | explained | difference between | what does | when to use | why does | describe | refactor |
    rename * {variables,functions} | readme | jsdoc | checklist | for beginners | documentation! | code review |
    {translate,convert,rewrite} * {typescript,python,hooks,english}
  `,
  typelevel: list`
    type guard | generic! | generics! | discriminated union | utility type | type level | type that | satisfies |
    {interface,type} and {interface,type}
  `,
};
