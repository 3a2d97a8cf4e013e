/** What people ask a code generator for besides: tasks that are not security-relevant and that no reference is about. */
export const OTHER_TASKS: readonly string[] = `
    reverse a linked list | write a binary search in typescript | responsive two column layout with flexbox |
    convert celsius to fahrenheit | React hook for window size | countdown timer component | format a date as dd.mm.yyyy |
    fizzbuzz | generate prime numbers up to n | snake game on a canvas | deep equal comparison of two values |
    chunk an array into pieces of n | memoize a function | eslint config for a monorepo |
    Github actions workflow that runs the tests | webpack config with two entry points |
    unit tests for this price calculator with vitest | type-level string split | make a modal dialog with focus trap |
    dark theme with css variables | line chart of temperatures with chart.js | tree component with expand and collapse |
    compute the median of a list of numbers | dijkstra shortest path | topological sort of tasks | reducer for a shopping cart |
    custom hook useLocalStorage | pagination component with prev and next buttons | translate numbers into words |
    throttle scroll events | parse a csv line into columns | event emitter class with on, off and emit | priority queue |
    convert snake_case keys to camelCase | calculate the distance between two coordinates | carousel with swipe support |
    animate a box with css keyframes | explain closures in javascript with an example | refactor this switch into a lookup table |
    what is the difference between map and forEach | observable implementation with subscribe | progress bar for the terminal |
    markdown table from an array of rows | game of life | spell checker suggestions by edit distance |
    kubernetes deployment for three replicas | tsconfig for a library with esm and cjs builds | sum the amounts per month |
    wordle clone | move an item up or down in a list | shopping list in React Native | leap year check | convert rgb to hsl |
    vue composable for a stopwatch | storybook story for the button | round to two decimals | detect a cycle in a graph |
    bubble sort visualizer | weather widget with hardcoded data | merge two sorted arrays | random maze generator |
    bank account class with deposit and withdraw | music player controls with play and pause | multiplication quiz for kids |
    quicksort in javascript | remove duplicates from an array | capitalize the first letter of each word | sudoku solver |
    accordion component without libraries | footer that sticks to the bottom | stopwatch in react | roman numerals converter |
    promise based sleep function | pie chart with svg | drag and drop list reordering | trie with autocomplete lookup |
    calculate compound interest | unit conversion table for kitchen measures | check whether a word is a palindrome |
    rock paper scissors | 2048 game logic | rotate a matrix by 90 degrees | jest test for a reducer |
    useReducer example with undo and redo | type guard for a discriminated union | generic Result type | binary tree traversal |
    gantt chart component | lazy load images as they scroll into view | vite config with path aliases | prettier and eslint setup |
    dockerfile with multi stage build | terraform for an s3 bucket | explain generics to me | convert this callback loop to reduce |
    date difference in days | calendar grid for a month | pretty print bytes as KB, MB | random color palette | hangman |
    tip calculator ui | star rating component | virtualized list for 10000 rows | rate of change over a time series |
    find the longest common prefix of a list of strings | compute the factorial recursively | implement a stack with two queues |
    return the n-th fibonacci number | merge overlapping intervals | anagram check for two strings |
    shuffle a deck and deal hands of five cards | convert an array to a map keyed by one property |
    sort products by price and then by rating | count vowels in a sentence | group transactions by category and month |
    intersection and difference of two sets | rate limiter class with a token bucket, in memory |
    async queue with a maximum number of parallel tasks | pipe and compose helpers | curry a function of three arguments |
    range generator from start to end with a step | deep freeze an object | pick and omit helpers with good types |
    type that makes the given keys optional | zip two arrays into pairs | binary heap implementation | union find data structure |
    breadth first search on a grid | knapsack with dynamic programming | n queens | convert a decimal number to binary and back |
    bitmask helpers for flags | random number between min and max | simulate dice rolls and draw a histogram |
    moving average over the last seven values | linear regression for a list of points | standard deviation and variance |
    quaternion rotation | perlin noise | sine wave on a canvas | particle effect with requestAnimationFrame | breakout game |
    pong for two players | minesweeper board generation | connect four winner detection | chess clock |
    pomodoro timer in the browser | typing speed test | memory card game | flash cards for learning vocabulary |
    tabs component with keyboard support | accessible dropdown menu | breadcrumbs in a header |
    sidebar that slides in on small screens | hero section with a gradient | center a div | css only tooltip animation |
    sticky table header with css | skeleton loading placeholders | masonry layout |
    theme switch with css variables and prefers-color-scheme | form with three steps and a progress indicator |
    checkbox tree with indeterminate state | range slider with two thumbs | color picker |
    data table with sortable columns in React | virtual keyboard | react context for the language |
    custom hook that debounces a value | useInterval hook | usePrevious hook | render props versus hooks |
    React error boundary example | why does my component render twice | redux toolkit slice for todos | mobx store |
    zustand store with a counter | vue computed property for a total | pinia store for the cart | svelte store with derived values |
    angular pipe for currency | signals in solid | animate a list with framer motion | three.js rotating cube |
    leaflet map with some markers | heat map with d3 | bar chart race | candlestick chart | force directed graph | svg icon sprite |
    export a chart as png | web worker that computes primes | service worker with offline cache |
    intersection observer for scroll animations | battery status in the browser | copy text to the clipboard |
    speech synthesis demo | webrtc peer connection basics | midi keyboard | audio visualizer with the web audio api |
    camera preview with getUserMedia | jest mock for the date | vitest snapshot test |
    playwright test that clicks through the checkout | cypress command for a drag | test doubles for a clock |
    property based test for sorting | coverage thresholds in the config | storybook setup with controls |
    npm workspaces with three packages | rollup config for a library | esbuild script with watch | tsconfig paths |
    husky and lint staged | semantic release | changelog from commit messages | git hook that runs the formatter |
    github action that publishes to npm | docker compose with a database and a cache | nginx config as reverse proxy |
    helm chart for a web service | terraform module for a vpc | makefile with build and clean | bash alias for git |
    pm2 config with four instances | kafka consumer group settings | rabbitmq topology | graphql schema for a library of books |
    openapi description of a weather service | protobuf for a chat message | draw an entity relation diagram for a school |
    normalize this table design | explain the event loop | difference between interface and type |
    what does the satisfies operator do | when to use a WeakMap | describe hexagonal architecture | compare rest and graphql |
    review this code for readability | rename these variables to something clearer | convert this class component to hooks |
    rewrite this loop with map and filter | translate this python snippet to typescript | add jsdoc comments to these helpers |
    make this function generic | simplify the nested ternaries | split the big component into smaller ones |
    write a readme for my cli | format numbers with thousands separators | relative time such as "3 minutes ago" |
    week number of a date | next business day | time zone conversion with luxon | parse a duration like 1h30m into minutes |
    cron expression to human text | temperature conversion table | currency formatter with Intl | pluralize english nouns |
    slug to title case | truncate text with an ellipsis in the middle | wrap a paragraph at 80 columns | ascii art of a tree |
    morse code encoder | caesar cipher puzzle for kids | run length encoding | huffman coding | soundex | word frequency cloud |
    sentence tokenizer | markov chain text generator | naive bayes spam toy | k-means in 2d | tiny neural network for xor |
    genetic algorithm for the travelling salesman | elevator simulation | traffic light state machine | vending machine with coins |
    parking lot object model | library management classes | inventory with stock levels and reorder points | roman calendar |
    mortgage calculator | bmi calculator | split a bill between friends | loan amortization schedule |
    tournament bracket generator | league table from match results | seating plan for a wedding | meal planner | workout log ui |
    kanban board with columns | notes list in local state | weather icons by condition | recipe scaler for servings | metronome |
    guitar tuner |
    tokenizer for a small query language, tokens with type, text and position |
    write the parser for arithmetic grammar from a token list to a syntax tree, no evaluation |
    count the tokens of a text for a language model budget |
    game session class for tic tac toe with start, turn and score, in memory |
    training session planner: distribute exercises over the days of a week |
    rename hundreds of photos by their date taken, print old name and new name first |
    css table layout with fixed first column and zebra rows | table of multiplication as react component |
    pretty print a table in the terminal with aligned columns | key bindings for a text editor, map shortcuts to actions |
    translate piano keys to frequencies | generate all permutations of the letters of a word |
    hash map implementation with chaining, resizing when the load is high | explain what a hash table is and when it degrades |
    password field component with a show / hide eye icon, only the markup and css | login screen mockup in tailwind, no logic |
    cookie clicker game with upgrades and autosave in memory |
    recipe for cookies as a react page with hardcoded ingredients and servings slider | event calendar view, weeks as rows |
    log scale for the y axis of my d3 chart | logarithm base 2 of an integer by bit shifting |
    sum the digits of a number until one remains |
    command pattern with undo and redo for a drawing app | command palette ui with fuzzy filter over static entries |
    role playing game character sheet: strength, dexterity, level up rules |
    permission dialog component for the camera with nice wording |
    cache with least recently used eviction, capacity in the constructor | merge sort for linked lists |
    merge two calendars' busy intervals and find a free slot | path finding with a star on a hex grid |
    svg path from a list of points, smoothed |
    url of the current page is too long to show, shorten the text in the middle with css |
    route planner for deliveries, nearest neighbour heuristic | route transitions in vue with fade |
    file size formatter and icon by extension for a list component | directory tree printer in ascii from a nested array |
    encode a text as braille | decode roman numerals back to integers | compress a string by run lengths: aaab becomes a3b1 |
    object pool for bullets in a shooter | owner drawn list box in canvas |
    schema of an sql database for a library, only the create table statements |
    explain the difference between inner and left join with a drawing | write a migration that adds a column with an index |
    index advice for my slow report, here is the explain output |
    docker compose file for postgres and redis for local development | mongodb replica set explained for beginners |
    random walk simulation with a plot | shuffle playlist so that the same artist never comes twice in a row |
    code review checklist for our team | name three ways to structure a node project |
    rewrite our callback api documentation in simple english |
    convert this express app from javascript to typescript, no change of behaviour |
    why is my useEffect called twice in development | error bars for a scatter plot |
    handler for keyboard arrows that moves a sprite | mail merge preview ui with next and previous, static data |
    inbox ui mock with unread counter | redirect arrows in a flow chart: layout algorithm |
    sessions per week chart from an array of numbers | upload progress bar component, percent as prop |
    unit tests for parseDuration with edge cases | mock fetch in jest | type the props of this component |
    measure how fast two sort functions are and print a comparison |
    hospital bed occupancy simulation with arrival and leaving rates |
    warehouse picking order: sort the shelves along the shortest way | bank interest: yearly table for a savings plan |
    school grades: weighted average of the marks per subject | newspaper layout with three columns and drop caps |
    chess notation to board coordinates | tetris piece rotation | enemy wave spawner with increasing difficulty |
    bump the version in package.json with a script and make a tag | github action matrix over node 20 and 22 |
    turn a flat list with parent ids into a tree | group people by the first letter of the last name for an address book view |
    difference between two texts, line by line, with plus and minus signs |
    stack based virtual machine toy with push, add and jump |
    the memory tape of a toy machine drawn as a component |
    binary search in a sorted array of timestamps, return the insertion index |
    css grid gallery 4 columns on desktop, 2 tablet, 1 mobile, with gap |
    Write a lexer for a small configuration language in TypeScript. It turns the text into tokens: identifiers, numbers, strings, braces
    and the equals sign. Each token has its line and column. Comments begin with # and run to the end of the line. No parser yet, only
    the tokens. |
    /** Returns the length of the longest common subsequence of two token arrays. */ function lcsLength(a: string[], b: string[]):
    number |
    User: my table layout breaks in firefox Assistant: Could you show the CSS? User: it's table { width: 100% } with long words in the
    cells Assistant: Try table-layout: fixed. User: ok and now make the header row sticky and the first column too, only css |
    The couriers want to lose less time. There are about 25 addresses a day and the van begins and ends at the depot. Please write
    something that finds a good order of stops, it doesn't need to be the very best, distances come as a matrix. |
    # Pause menu for the game - game session can be paused with Esc - game loop (requestAnimationFrame) stops updating but keeps drawing
    - elapsed play time mustn't count the pause - class GameClock with pause(), resume(), elapsed |
    Dockerfile for node 22 app, multi-stage, small image, pnpm |
    github actions workflow: run lint and tests on node 20 and 22, cache npm |
    /** * Groups the users by the first letter of their surname, sorted alphabetically. */ function groupUsers(users: { surname: string
    }[]): Map<string, { surname: string }[]> |
    react hook useDebounce with typescript generic |
    We have a tree of departments in memory, each with a name, a budget and children. Write a function that computes the sum of budgets
    of each department including everything below it. Don't use recursion, since the tree can be ten thousand levels deep. Return a Map
    from department to the sum. Add two tests. |
    convert 24h "HH:MM" durations array into total minutes and back, js |
    I teach a class of thirty and each lesson I want to split them in groups of four at random, but pupils who were together last time
    shouldn't be together again if possible. Please write this in JavaScript. |
    LRU cache class in ts, get/set O(1), max size |
    User: how does the A* algorithm differ from Dijkstra? Assistant: A* adds a heuristic. User: ok. my map is a grid of 0 and 1
    Assistant: Then Manhattan distance works well as heuristic. User: write findPath(grid, start, goal) in typescript |
    nginx config gzip + long cache for /assets, brotli if possible |
    file src/components/Calendar.tsx: month view, weeks begin monday, prev and next buttons, props value and onChange, tailwind |
    Write a Node script for our repository that walks through src, counts the lines of code per file extension and prints a table sorted
    by count. Blank lines and lines with only a comment don't count. It's started by hand by developers. No dependencies. |
    /** Draws a bar chart of the monthly sales on the given canvas, with axis labels. */ function drawBars(ctx:
    CanvasRenderingContext2D, sales: number[]): void |
    ## Infinite scroll for article list - React Query useInfiniteQuery - next page when the sentinel is visible (IntersectionObserver) -
    spinner at the end - stop when nextCursor is null |
    our warehouse has shelves with capacity and boxes with sizes, boxes should be put on as few shelves as possible. heuristics ok. give
    me function pack(boxes, capacity) |
    postgres: add index and partition the events table by month, migration sql |
    The bakery wants to know how many rolls to bake tomorrow. We have the numbers sold for each day of the last two years. A simple
    forecast by weekday with a moving average would do. JavaScript function, array in, number out. |
    tailwind dark mode toggle button, svg sun/moon animation, no storing |
    User: explain generators in JS Assistant: A generator is a function that can be paused... User: cool Assistant: Want an example?
    User: yes, a generator that yields all permutations of an array |
    express app graceful shutdown on SIGTERM, close server and pg pool |
    Write TypeScript types for an event bus: on, off and emit should be typed by a map from event name to payload. Events without
    payload are emitted with one argument. Then implement it in about 30 lines. Handlers run in the order in which they were added. |
    /** * Parses a roman numeral ("MCMXCIV") to a number. The input is always well-formed. */ function romanToInt(s: string): number |
    chess: from FEN make 8x8 array and print board in terminal with unicode pieces |
    ### Health endpoint - Fastify GET /healthz - 200 { status: "ok", uptime } - no database access - excluded from metrics |
    nextjs next-intl config with 3 locales en/es/pt and a message file example |
    In the cinema the seats are numbered per row and a family wants to sit together. Write a function that, given the free seats, finds
    the first row with n seats side by side, as near to the middle as possible. |
    vitest tests for my slugify(text) function incl. umlauts and emojis |
    socket.io: rooms for a drawing game, broadcast stroke coordinates to others in room, throttle 30/s |
    /** Retries fn with exponential backoff and jitter; gives up after attempts. */ async function retry<T>(fn: () => Promise<T>,
    attempts: number): Promise<T> |
    cron job in nest every night at 2 that deletes orders in draft status older than 30 days, typeorm |
    I have array of key value pairs of the piano (key number → frequency). please play melody with WebAudio, notes with duration, in
    plain page |
    terraform s3 bucket + cloudfront for static site |
    User: I want to convert my JS class components to function components Assistant: Paste one. User: class Timer extends
    React.Component { state = { sec: 0 }; componentDidMount() { this.t = setInterval(() => this.setState(s => ({ sec: s.sec + 1 })),
    1000) } componentWillUnmount() { clearInterval(this.t) } render() { return <p>{this.state.sec}</p> } } Assistant: Do you use hooks
    elsewhere? User: yes, so rewrite it with useEffect |
    In our orchestra's seating plan every string player gets a seat by rank and height. Write a function that
    takes the players and gives rows of eight, taller ones behind, without anyone sitting next to his ex,
    which is a field. |
    css only: make the cookie jar illustration wobble on hover and the lid open, no js |
    User: what is the session of a conference called when it's repeated Assistant: A repeat session. User: ok
    write a function that finds free rooms for repeat sessions given agenda json, no overlaps |
    We print labels for jam jars. Each has a title, a weight and a date, and the title must fit: write code
    that finds the largest font size at which the text fits in a box of given width, with a given measure
    function. |
    Design tokens: generate css custom properties from a nested token object (color.brand.500) and the
    matching TypeScript type. |
    A function that, given the moves of a game of checkers as text, tells after each move which pieces are
    still on the board. Moves look like \`11-15\` or \`22x18\`. |
    - React hook \`useHotkey('ctrl+k', fn)\` - ignores inputs - key names case-insensitive - removes listener
    on unmount - tests |
    Our bakery wants to know how many of each bread to bake tomorrow. There's an array with the sold numbers
    of the last eight weeks per weekday. Take the weighted mean where later weeks count more, round up to full
    trays of 12. |
    How would I write a binary search that returns the insertion point, generic with a comparator? |
    User: my tests are flaky because of Date.now Assistant: Use fake timers. User: vitest. show for a function
    isExpired(coupon, now) how to test without fake timers |
    Write a migration plan (text, not code) to go from Moment to Temporal in a hotel booking frontend, risks
    first. |
    Convert roman numerals to numbers and back for page numbers of the preface, up to 100. |
    svelte component for a star rating, keyboard works, half stars, emits the value |
    Merge two sorted lists of train departures into one, stable, with the delayed flag kept. O(n). |
    In the weather station's data there are gaps. Fill each gap that's at most three values long by a straight
    line between its neighbours and leave longer ones as null. |
    A small state machine for a vending machine: idle, coins, selecting, vending, out of order; typed
    transitions, throw on impossible ones. |
    User: explain the difference between authentication and authorization to my grandmother Assistant: … User:
    nice, shorter and with a baker |
    Write a docker compose file for redis, postgres and mailhog with health checks, nothing else. |
    Parse a log of a chess clock: lines like \`white 0:42\`, and draw an ascii bar chart of the thinking
    times. |
    Write unit tests for this function which hashes strings to buckets for a bloom filter, the function exists
    already (fnv1a). |
    Draw the password strength as a bar with four colours in Vue, score comes as prop 0..4. |
    Sort uploaded photos by the date in their name and group by month; only the pure function, names are an
    array. |
    What's the url structure you'd choose for a REST API of a zoo? Table with paths and verbs. |
    Regex-free tokenizer for arithmetic: turn "3+4*2" into an array of tokens, not evaluating. |
    css: cookie banner at the bottom, slides in, two buttons, dark mode |
    Redis vs Memcached for the cache of a weather site, pros and cons. |
    A class Session with start(), pause(), stop() measuring practise time of a pianist, total in minutes. |
    Generate all permutations of the seats at a table of six without rotations. |
    write a github action that runs eslint and vitest on pull requests, node 20 & 22 |
    hash map implementation with open addressing in TypeScript, generic keys, for teaching |
    Type for the roles object so that keys are known and values are readonly arrays; \`satisfies\` example |
    mock the mail sender in vitest and assert it was called with the right template name |
    jigsaw: cut an image into pieces on a canvas, 5x4, shuffle |
    merge sort linked list ts |
    Put the form's labels above fields on small screens; tailwind. |
    format bytes 1536 -> 1.5 KB, up to TB, with Intl |
    Storybook stories for a LoginForm component with states idle, error, busy |
    explain async iterators with a file of lines as the example |
    find duplicate customers by fuzzy name (levenshtein) in an array |
    i18n keys: list those present in en.json but missing in fr.json, nested
`
  .split('|')
  .map((prompt) => prompt.trim());
