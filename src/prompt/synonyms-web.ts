/** Words of tasks about pages, other servers, errors, logs, settings and formats. Notation of `synonyms.ts`. */
import { list } from './phrases.ts';

export const WEB: Readonly<Record<string, readonly string[]>> = {
  // output
  htmlserver: list`
    html {page,table,error page,response,string} | return * html | returns * html | returning html | renders * html |
    render * html page | web page | send * page | page showing | error page | 404 page | without a template engine |
    no templating | string concatenation | responds with markup | markup | c html | results page | confirmation page |
    cloudflare worker | page that {says,shows,tells,repeats} | {complete,whole,full} page |
    {answer,answers,reply,replies,respond,responds} * {page,document} | {opens,open} a page | as a {page,web page} |
    string of html | template {string,strings} | no template | html fragment | htmx | string concat | text html |
    thank you page | build * page | receipt page
  `,
  html: list`
    html | rich text | rich content | rich text editor | formatted! | formatting! | bold | wysiwyg | inner html |
    innerhtml | v html | dangerously set | cms | email body
  `,
  browserdom: list`
    dom | vanilla | {on,into} the page | render * as {cards,list,table} | vanilla {js,javascript} |
    plain {dom,js,javascript} | jquery | browser script | toast | tooltip | data attribute | autocomplete |
    highlights matches | append * {rows,row,list} | ul | plain browser | chat messages | show * messages |
    location hash | browser code | chat {bubble,client} | popup | createelement | inner text | textcontent |
    under * field | getelementbyid | queryselector | below the {button,input,box,form,field} |
    under the {button,input,box,form,field} | script tag | no {framework,frameworks,library,libs} |
    without * {framework,library,reloading} | bubble | speech bubble | banner | top of the {page,screen,list} |
    in the sidebar | client script | content script | notice on | innertext | rebuild * {list,table}
  `,
  reactui: list`
    react | reactjs | tsx | jsx | component | components | vue | v html | angular | svelte | props | in react |
    page component | next page
  `,
  userlink: list`
    website link | profile link | clickable | link to * website | profile card | user profile card |
    {homepage,website,site} * {entered,typed} | {entered,typed} * {homepage,website} |
    {urls,links} {become,into} * {links,clickable}
  `,
  display: list`show | shows | display | displays | render | renders | output`,
  // network
  fetchurl: list`
    {fetch,fetches,load,loads,download,downloads,request,requests,crawl,scrape} * {url,urls,link,page,website,site,address,feed,image from} |
    link {preview,previews,unfurling} | unfurl | unfurling | og tags | og | fetchjson | proxy | proxies |
    proxy route | rss | feed! | feeds! | uptime | site url | check * website | {page,image,picture} * {url,address} |
    url * {title,description} | given url | axios | node fetch | server {downloads,loads} | download an image |
    callback {url,address} | remote {file,image} | ics | pastes * link | external {url,urls} |
    {get,gets,load,loads,fetch,fetches,download,downloads,read} * from there | address * {typed,entered,gave,pasted} |
    {customer,customers,user,users,player,they,he} {gives,give,enters,enter,types,type,pastes,names} * {address,link,url} |
    by link | from a link | given {address,link} | {post,posts,send} * there |
    {server,backend} {gets,fetches,tries,pulls} | undici | reachable | whether it answers |
    copy * to our {bucket,storage,server} | well known
  `,
  url: list`url | urls | link | links | address | addresses | uri`,
  redirect: list`
    redirect | redirects | redirecting | forward * {to,another} | forwards | return to | returnto |
    send * {browser,visitor,user} * {to,there,back,on} | sends * visitor | navigate! | navigates! | bounce | bounces |
    location href | land on | ?next | next query param | next param | short link | shortener! | url shortener |
    goes back | go back | target address | redirect param | 302 | original page | returnurl | callbackurl |
    location assign | came from | outgoing link | bring * back | jump to | {pass,passes} * on |
    {sent,send,sends} on to | where {he,she,they,user,visitor} {wanted,came,was} | wanted to go | back to where |
    continue to | destination | goto | 303 | {count,counts} * {click,clicks} | redirectto | target page | land at |
    where to go | relaystate | go on to | back there
  `,
  // errors and logs
  errorhandler: list`
    error {handler,handling,middleware,handling middleware,responses,response,class} | global error |
    exception filter | exceptions filter | filter for exceptions | catch all | set error handler | app error |
    apperror | http error | httperror | on error | onerror | not found | notfound | 404 and 500 | format * errors |
    handle * errors | consistent error | api errors | last middleware | four parameters | leak internals |
    proper status | errors into | turn * errors | stack {trace,traces} | uncaught error | unknown routes | internals! |
    goes wrong | something breaks | friendly {answer,message} | neutral {answer,message,sentence} | same shape |
    one {answer format,error format,place} | unexpected {error,errors} | generic {message,text,answer} |
    status codes | inside details | problems * status | map * {status,statuses} | thrown
  `,
  asyncerrors: list`
    async {handler,handlers,route,routes} | async handler | asynchandler | rejected {promise,promises} | rejection! |
    rejections! | promise all | promise rejection | parallel | concurrently | await | retry | retries | backoff |
    pipeline | stream pipeline | event emitter | background job | unhandled | without losing | async wrapper |
    all settled | failures on | async routes | last error | in parallel | reach the caller | exception! | allsettled |
    swallowed | fails silently | at once | hang | hangs | waits forever | silently | try again | tries again |
    one after the other | which * failed | some of them {fail,break} | even if some | unhandled rejection | floating |
    swallow | goes down | promisify | async function | promises! | {three,several,more,five} attempts
  `,
  error: list`error | errors | exceptions!`,
  logger: list`
    pino | winston | morgan | bunyan | logger | logging! | request logging | access log | http access log |
    log levels | structured logging | logging module | logger options | logging interceptor | rotating file |
    request id | request ids | log every request | log errors | json lines | ndjson | json line | json logs |
    trace id | correlation id | {loki,datadog,elastic,splunk,kibana} | diagnostics | child {logger,loggers} | log4js |
    redaction | redact | log level | instrumentation
  `,
  logs: list`
    log | logs | log {line,lines,entry,entries} | logged | line with a timestamp | audit log | audit | audit trail |
    console log | to the console | {print,prints,log,logs} * {request,requests} | append * file | appends to a file |
    log event | keep a trace | log helper | write down | writes down | note {down,who,when,each,every,whenever} |
    keep a record | keep * record | see later | look * later | tell afterwards | {one,a} line {for,per,about,each} |
    {put,add} a line | record {who,what,each,every} | trace who | appended
  `,
  // configuration
  envconfig: list`
    validate * {env,environment} | {schema,types} for * {env,environment} | env | env {var,vars,variable,variables} |
    environment {variable,variables} | environment! variable | dotenv | process env | config ts | settings ts |
    config module | configmodule | t3 env | envalid | hardcoded | hard coded | dev and production | staging! |
    secrets manager | config | settings! | load settings | database url | database_url | at {boot,startup} |
    hardcoded credentials | {not,nothing} in {git,the code,the repository,the source} |
    {out,outside} of * {code,source,repo,repository} | in the {source,repo,repository} | {docker,kubernetes} secrets |
    parameter store | vault | missing variables | {fail,crash,stop} {early,fast,at start} | refuse to start |
    when * {starts,boots} | per environment | from the environment | {between,differs} * {machines,environments} |
    process {env,variables} | env file
  `,
  // formats
  formatcheck: list`
    regex | regexp | regular expression | is valid! | isvalid | valid! {email,url,string,slug} | valid email address |
    {validate!,validates!} * {email,email address,phone,slug,format,url} |
    {email,phone,ip,url,slug} {validation,validator,address validation} | phone number | ipv4 | ipv6 | ip address |
    hex color | hexcolor | postal code | postalcode | version string | check * string | string is a valid |
    return boolean | strength check | parse a version | uuid | iban | mac {address,addresses} | semver |
    semantic version | version numbers | {upper,lower} case | letters and {digits,numbers} |
    only {letters,digits,numbers} | credit card number | is * slug | isslug | check digit | well formed |
    correct form | {isbn,vat,bic,zip code,number plate,hashtag,hashtags,nickname,domain name,license plate} |
    starts with * {letter,digit} | {letters,digits,numbers,hyphens} and {letters,digits,numbers,hyphens,dash} |
    characters long | at most * characters | only syntax | tell * from | {true,returns} false | {looks,look} right |
    {number,numbers,id,ids,code,codes,plates} look like
  `,
};
