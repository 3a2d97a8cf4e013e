import { list } from './phrases.ts';

/**
 * Words that mean the same task. Each line folds its phrases (notation of phrases.ts) into the concepts before the colon; a phrase may
 * name several. What is listed nowhere stays a stem of its own. The longest phrase at a place wins.
 */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  // accounts and credentials
  signup: list`
    {sign,signs,signing} up | signup | register | registers | registration | registering * customer | create * account |
    make * account | creating * account | create user | createuser | new {user,account,member} | onboarding |
    register user
  `,
  login: list`
    login | logins | log {in,into,on} | logging in | sign in | signs in | signin | signing in | logon |
    authenticate {user,users} | check * credentials | credentials provider | passport local | local strategy |
    validate user | auth controller | auth endpoint | log {user,customer,member,visitor,person,them,him,her} in |
    logs {user,customer,member,visitor,person,them} in
  `,
  credential: list`
    email password | username password | email {and,plus,with} password | username and password | user and password |
    credentials
  `,
  'login logs': list`
    log failed logins | {failed,fails} {login,logins,sign in} | sign in fails | login {attempts,failures} * log
  `,
  logout: list`log out | logout | sign out | signout`,
  password: list`password | passwords | pw | passwd | plaintext password`,
  passwordhash: list`
    hash * {password,passwords} | {password,passwords} * {hash,hashed,hashing,hashes} | hash password |
    password {hashing,storage} | compare password | {store,keep,save,keeping,storing} * {password,passwords} |
    {bcrypt,bcrypted,bcryptjs,argon2,argon2id,scrypt,pbkdf2} | encrypt password |
    encrypt {user,users} {password,passwords} | plaintext password | verify password | password helpers | clear text |
    passwords in {clear,plain} text
  `,
  passwordreset: list`
    {reset,resetting} * password | password {reset,recovery,forgotten} | forgot * password | forgotten password |
    {lost,lose,forget,forgets,remember} * password | cant remember * password | choose * new password |
    recover * {account,password} | auth recover | reset {link,mail,token,email} | recovery link | forgot |
    lost password | {recovery,reset} {mail,instructions} | request * new password | lost access
  `,
  mail: list`
    email * {link,them} | mail * link | {send,sends} * {mail,email} | mail | mails | nodemailer | sendgrid | resend |
    smtp | mail them
  `,
  email: list`email | emails | e mail | e mails`,
  verification: list`verification {link,mail,email} | verify * email address | confirm * email`,
  // tokens
  jwt: list`
    jwt | jwts | json web {token,tokens} | jsonwebtoken | jose | access {token,tokens} | bearer | bearer {token,tokens} |
    {rs256,hs256,es256,ps256} | id token | jwks | auth0 | keycloak | passport jwt | claims
  `,
  issue: list`
    issue! | issues! | issuing! | mint | mints | sign * {token,tokens,jwt} | signs * {token,tokens,jwt,web token} |
    {create,creates,generate,returns,return} * {access,bearer,jwt,auth} {token,tokens} |
    {create,creates,generate,returns,return} * {jwt,jwts,json web token,signed json web token} | issue {token,tokens} |
    {make,create,generate} access token | createtoken | create token | signed json web token | token {creation,service} |
    access and refresh tokens | sign! | signs! | return * token * {auth,login}
  `,
  refreshtoken: list`refresh {token,tokens} | rotate * tokens`,
  verifytoken: list`
    verify * {token,tokens,jwt} | verifies * {token,jwt} |
    {check,checks,checking,validate,validates,decode,decodes,read,reads} * {jwt,token,bearer,bearer token,json web token,access tokens} |
    authorization {header,bearer} | bearer header | {make sure,makes sure,ensure} * {jwt,token,web token} |
    {require,requires} auth | current user from | valid! {jwt,token,one} | who is calling | protect * {routes,route} |
    verify token | bearer token middleware | passport jwt | jwt strategy | auth middleware | checks * session token
  `,
  token: list`token | tokens`,
  apikey: list`
    for partners | api {key,keys} | x api key | apikey | apikeys | {partner,partners} * {key,keys} | key * header |
    keys * header | long lived keys
  `,
  'apikey apikeycheck': list`
    {check,checks,validate!,validates!,verify,verifies} * {api key,api keys,x api key} |
    api key {middleware,auth,authentication,guard,check}
  `,
  'apikey envconfig': list`where * put * api key | {my,openai,stripe} * {key,secret} * {env,dotenv} | call * openai api`,
  randomvalue: list`
    random | unguessable | {nobody,cannot,cant,not} * guess | guessable | crypto random | randomly | randomness |
    nanoid | {invite,invitation,coupon,voucher,promo} {code,codes,link,links} | coupon | voucher | coupons |
    vouchers | unique link id | share link | password generator |
    {generate,generates,generation} * {token,id,secret,code,codes,string} | gen secret | url safe | shuffle |
    short unique | {session,link} id | random {value,string,token,password} | raffle | {pick,draw} * winner |
    gift card | secret generator | id generator
  `,
  webhook: list`
    webhook | webhooks | callbacks from | x hub signature | x signature | svix | stripe {event,events} |
    payment intent | checkout session | really come from | slack events | incoming webhook | payment provider |
    clerk | signature header | twilio | paddle | mailgun | zapier | svix | constructevent |
    payment {notification,notifications} | notifies us | callback from
  `,
  'sendwebhook fetchurl': list`
    {send,sends,deliver,deliver} * {webhook,webhooks} | webhook sender | {post,posting} * customer {url,endpoint} |
    webhook delivery
  `,
  hmac: list`hmac | hmac sha256 | keyed hash`,
  signature: list`signature | signatures | digital signature`,
  // authorization
  owner: list`
    {owner,owns,own,ownership,owned} | belong to * user | belongs to * user | belongs to | belong to | their own |
    {of,for} * {logged in,signed in,current} {user,customer} | user id column | userid column |
    {my,their,her,his} {order,orders,note,notes,invoice,invoices,comment,comments,document,documents,post,posts,task,tasks,todo,todos,bookmark,bookmarks} |
    {only,just} * {author,creator} | its {author,creator} | whose it is | may only * own
  `,
  resource: list`
    {get,put,patch,delete,show,edit,update,remove,fetch,change,crud} * {order,orders,note,notes,invoice,invoices,comment,comments,document,documents,post,posts,task,tasks,todo,todos,bookmark,bookmarks} |
    crud | {tasks,todos,orders,notes,posts,invoices} * {update,remove,delete} | rest resource | route ts | id route ts |
    {get,put,patch,delete} * {order,orders,note,notes,invoice,invoices,document,documents,comment,comments,todos,tasks} id |
    {order,orders,note,notes,invoice,invoices,document,documents,comment,comments,post,posts} by id |
    {document,post,comment,order,note} by * id
  `,
  role: list`
    role | roles | rbac | permission | permissions | require role |
    only {admin,admins,managers,editors,moderators,staff} |
    {admin,admins,manager,managers,editor,editors,moderator,support} {only,or} | casl | guard with | roles guard |
    must be * {editor,admin,manager} | authorize! | is allowed to | editor or admin | role based
  `,
  admin: list`admin | admins | administrator | administrators`,
  tenant: list`tenant | tenants | multi tenant | organisation | organization`,
  // sessions and cookies
  session: list`
    session | sessions | express session | iron session | cookie session | connect redis | fastify session | next auth |
    nextauth | auth js | keep * user logged in | logged in between
  `,
  sessionsetup: list`
    {set up,setup,configure,config,wire up,initialise,initialize,add,use} * {session,sessions} |
    session {middleware,configuration,config,store,setup} | express session | iron session | cookie session |
    connect redis | sessions * {redis,postgres} | app use session | keep * user logged in
  `,
  cookie: list`
    cookie | cookies | set cookie | res cookie | remember me cookie | next visit | survives restarts
  `,
  cors: list`
    cors | cross origin | same origin policy | access control {allow,headers} | access control allow origin | preflight |
    allowed origins | {origin,origins} | call * from * browser | {browser,browsers} {refuses,blocks} | subdomains |
    all subdomains | requests from localhost | another origin | frontend * {blocked,calls}
  `,
  csrf: list`csrf | xsrf | cross site request forgery`,
  // data access
  sqldb: list`
    sql | postgres | postgresql | mysql | mysql2 | sqlite | better sqlite3 | knex | sequelize | typeorm | prisma |
    drizzle | kysely | pg | pg pool | query builder | table | tables | rows | row | database column | raw query |
    like on | bulk insert | database | db | repository
  `,
  query: list`
    get * by {id,email,name,category,status} | query | queries | find | look up | looks up | lookup | search
  `,
  mongodb: list`
    mongo | mongodb | mongoose | mongo {db,driver,collection} | aggregation | findone | find one | find one and update |
    collection | native mongo driver | schema model
  `,
  document: list`document | documents`,
  validate: list`
    validate! | validates! | validated! | validation! | validator! | validating! | validations! | schema | zod | joi |
    yup | dto | class validator | typebox | ajv | checks it
  `,
  requestbody: list`
    request body | req body | body | json body | payload | json payload | form data | form posts | submitted fields |
    server action | saves the body | settings save | whatever fields | save * fields | allowed fields | mass assignment |
    with a schema | patch whatever
  `,
  storerecord: list`
    {create,creates,creating,register,registering,update,updates,save,saves,store,stores,storing} * {order,product,profile,customer,booking,event,record,settings,products,it,them} |
    new {order,booking,product,event}
  `,
  merge: list`
    patch * object | patch semantics | merge | merges | deep merge | deepmerge | merge * recursively | recursive merge |
    object assign | combine | combined | extend | merge config | over the default | into the defaults | override |
    overrides | recursive
  `,
  setpath: list`
    set by path | set obj | lodash set | like lodash | nested object | nested {objects,value} | dotted keys | flat keys |
    unflatten | deep set | path such as | set * path | obj path value | path value
  `,
  object: list`object | objects`,
  // files
  readfile: list`
    {zip,compress} * {folder,directory} |
    {read,reads,load,loads,open,opens,serve,serves,download,downloads,send,sends,stream,streams,return,returns,view} * {file!,pdf,pdfs,doc,document,template,log files,avatars,video,report,md,files} |
    get file | readfile | send file | sendfile | file {name,server,content,from} | by {file name,filename} | filename |
    file name | from disk | stream a video | from * {folder,directory,dir} | in * {folder,directory} |
    serve * from * folder | file content
  `,
  file: list`file | files`,
  folder: list`folder | folders | directory | directories | dir`,
  upload: list`
    upload | uploads | uploading | {file,files} from form data | multer | multipart | busboy | formidable |
    attachment field | attachments | formdata | receive * {file,picture,image} | receives a file |
    accept * {file,files,csv,pdf,attachments} | drag and drop | file field | s3 bucket | profile picture |
    change * {avatar,picture} | file from | form data
  `,
  uploaded: list`uploaded | user uploaded | users uploaded`,
  archive: list`
    zip | zips | unzip | unzips | tar | tgz | tar gz | tarball | archive | archives | unzipper | adm zip | yauzl |
    docx | gz | gunzip | untar | epub | jszip | jar
  `,
  unpack: list`
    unpack | unpacks | extract | extracts | expand | expands | decompress | unzip | unzips | unzipping |
    inside a zip | zip parts | go through * zip | each entry | entry below | unpacked |
    install * {theme,package,plugin} | plugin installer | gunzip | untar | gunzips
  `,
  checksum: list`
    checksum | checksums | digest | digests | sha256 | sha512 | sha 256 | sha 512 | md5 | sha1 | etag | fingerprint |
    content addressed | deduplicate | duplicate files | integrity | corruption |
    hash * {file,string,json,object,photo,email} | hash of | by hash | stable hash | cache key | compare two files |
    crc | identical | deterministic id | duplicates
  `,
  hash: list`hash | hashes | hashing | hashed`,
  encrypt: list`
    encrypt | encrypts | encrypted | encryption | decrypt | decrypts | decryption | aes | aes {256,256 gcm,gcm} | cipher |
    ciphers | encipher | subtle crypto | subtlecrypto | web crypto | cryptojs | crypto js | at rest | unreadable |
    not be readable | readable without the key | protect * {ibans,iban,numbers,notes,data} | secret key
  `,
  // running things
  command: list`
    {convert,transcode} * {video,mp4,audio} | command | commands | run command | runcommand | shell | shells |
    shell out | shells out | exec! | spawn | spawns | execfile | child process | cli | ffmpeg | imagemagick |
    git clone | git binary | ping | pings | traceroute | whois | du | disk usage | pdftotext | python script |
    invokes | invoke | external {program,tool} | stdout | execute * {script,program,command} | pg dump |
    system command | git {log,status,diff,checkout,pull,fetch,push,binary} | calling tar | nslookup | nmap | ffprobe |
    pandoc | imagemagick | binary | external process
  `,
  evaluate: list`
    evaluate | evaluates | eval | evaluation | formula | formulas | expression! | expressions! | calculator | math |
    spreadsheet | rules engine | rules! | code runner | playground |
    {run,runs,execute,executes} * {javascript,js,snippet,snippets,custom} |
    javascript {snippet,snippets,rules,expression} | js {expression,expressions,object literal} |
    function by its name | call a function by | filter conditions | template literal evaluation | conditions like |
    compute the result | user {script,scripts} | function body | sandbox | execute code | rpc
  `,
  // output
  htmlserver: list`
    html {page,table,error page,response,string} | return * html | returns * html | returning html | renders * html |
    render * html page | web page | send * page | page showing | error page | 404 page | without a template engine |
    no templating | string concatenation | responds with markup | markup | c html | results page | confirmation page |
    cloudflare worker
  `,
  html: list`
    html | rich text | rich content | rich text editor | formatted | formatting | bold | wysiwyg | inner html |
    innerhtml | v html | dangerously set | cms | email body
  `,
  browserdom: list`
    dom | vanilla | {on,into} the page | render * as {cards,list,table} | vanilla {js,javascript} |
    plain {dom,js,javascript} | jquery | browser script | toast | tooltip | data attribute | autocomplete |
    highlights matches | append * {rows,row,list} | ul | plain browser | chat messages | show * messages |
    location hash | browser code | chat {bubble,client} | popup | createelement | inner text | textcontent |
    under * field | getelementbyid | queryselector
  `,
  reactui: list`
    react | reactjs | tsx | jsx | component | components | vue | v html | angular | svelte | props | in react |
    page component | next page
  `,
  userlink: list`website link | profile link | clickable | link to * website | profile card | user profile card`,
  display: list`show | shows | display | displays | render | renders | output`,
  // network
  fetchurl: list`
    {fetch,fetches,load,loads,download,downloads,request,requests,crawl,scrape} * {url,urls,link,page,website,site,address,feed,image from} |
    link {preview,previews,unfurling} | unfurl | unfurling | og tags | og | fetchjson | proxy | proxies |
    proxy route | rss | feed | feeds | uptime | site url | check * website | {page,image,picture} * {url,address} |
    url * {title,description} | given url | axios | node fetch | server {downloads,loads} | download an image |
    callback {url,address} | remote {file,image} | ics | pastes * link | external {url,urls}
  `,
  url: list`url | urls | link | links | address | addresses | uri`,
  redirect: list`
    redirect | redirects | redirecting | forward * {to,another} | forwards | return to | returnto |
    send * {browser,visitor,user} * {to,there,back,on} | sends * visitor | navigate! | navigates! | bounce | bounces |
    location href | land on | ?next | next query param | next param | short link | shortener | url shortener |
    goes back | go back | target address | redirect param | 302 | original page | returnurl | callbackurl |
    location assign | came from | outgoing link | bring * back | jump to
  `,
  // errors and logs
  errorhandler: list`
    error {handler,handling,middleware,handling middleware,responses,response,class} | global error |
    exception filter | exceptions filter | filter for exceptions | catch all | set error handler | app error |
    apperror | http error | httperror | on error | onerror | not found | notfound | 404 and 500 | format * errors |
    handle * errors | consistent error | api errors | last middleware | four parameters | leak internals |
    proper status | errors into | turn * errors | stack {trace,traces} | uncaught error | unknown routes | internals
  `,
  asyncerrors: list`
    async {handler,handlers,route,routes} | async handler | asynchandler | rejected {promise,promises} |
    rejection | rejections | promise all | rejected {promise,promises} | promise rejection | parallel | concurrently |
    await | retry | retries | backoff | pipeline | stream pipeline | event emitter | background job | unhandled |
    without losing | async wrapper | all settled | failures on | async routes | last error | in parallel |
    reach the caller | exception! | all settled | allsettled | swallowed | fails silently | at once
  `,
  error: list`error | errors | exceptions`,
  logger: list`
    pino | winston | morgan | bunyan | logger | logging | request logging | access log | http access log | log levels |
    structured logging | logging module | logger options | logging interceptor | rotating file | request id |
    request ids | log every request | log errors
  `,
  logs: list`
    log | logs | log {line,lines,entry,entries} | logged | line with a timestamp | audit log | audit | audit trail |
    console log | to the console | {print,prints,log,logs} * {request,requests} | append * file | appends to a file |
    log event | keep a trace | log helper
  `,
  // configuration
  envconfig: list`
    validate * {env,environment} | {schema,types} for * {env,environment} | env | env {var,vars,variable,variables} |
    environment {variable,variables} | environment! variable | dotenv | process env | config ts | settings ts |
    config module | configmodule | t3 env | envalid | hardcoded | hard coded | dev and production | staging |
    secrets manager | config | settings! | load settings | database url | database_url | at {boot,startup} |
    hardcoded credentials
  `,
  // formats
  formatcheck: list`
    regex | regexp | regular expression | is valid! | isvalid | valid! {email,url,string,slug} | valid email address |
    {validate!,validates!} * {email,email address,phone,slug,format,url} |
    {email,phone,ip,url,slug} {validation,validator,address validation} | phone number | ipv4 | ipv6 | ip address |
    hex color | hexcolor | postal code | postalcode | version string | check * string | string is a valid |
    return boolean | strength check | parse a version | uuid | iban | ipv6 | mac {address,addresses} | semver |
    semantic version | version numbers | {upper,lower} case | letters and {digits,numbers} |
    only {letters,digits,numbers} | credit card number | is * slug | isslug
  `,
};
