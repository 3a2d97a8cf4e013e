/** Words of tasks about stored data, files and programs. Notation of `synonyms.ts`. */
import { list } from './phrases.ts';

export const DATA: Readonly<Record<string, readonly string[]>> = {
  // data access
  sqldb: list`
    sql | postgres | postgresql | mysql | mysql2 | sqlite | better sqlite3 | knex | sequelize | typeorm | prisma |
    drizzle | kysely | pg | pg pool | query builder | table | tables | rows! | row! | database column | raw query |
    like on | bulk insert | database | db | repository
  `,
  query: list`
    get * by {id,email,name,category,status} | query | queries | find | look up | looks up | lookup | search
  `,
  mongodb: list`
    mongo | mongodb | mongoose | mongo {db,driver,collection} | aggregation | findone | find one |
    find one and update | collection! | native mongo driver | schema model | collections!
  `,
  document: list`document | documents`,
  validate: list`
    validate! | validates! | validated! | validation! | validator! | validating! | validations! | schema | zod | joi |
    yup | dto | class validator | typebox | ajv | checks it
  `,
  requestbody: list`
    request body | req body | body | json body | payload | json payload | form data | form posts | submitted fields |
    server action | saves the body | settings save | whatever fields | save * fields | allowed fields |
    mass assignment | with a schema | patch whatever | what * {sent,posted,submitted,sends} | posted json |
    submitted form | submitted | comes in as json | extra fields | unknown fields | junk | required fields |
    missing fields | {may,can} {alter,change} | nothing else | {make,makes} sense | incomplete
  `,
  storerecord: list`
    {create,creates,creating,register,registering,update,updates,save,saves,store,stores,storing} * {order,product,profile,customer,booking,event,record,settings,products,it,them} |
    new {order,booking,product,event} | put * into * {database,db} | create * {record,entry,row} |
    {book,books,booking} * {table,court,room,tour}
  `,
  merge: list`
    patch * object | patch semantics | merge | merges | deep merge | deepmerge | merge * recursively |
    recursive merge | object assign | combine | combined | extend | merge config | over the default |
    into the defaults | override | overrides | recursive | lay * over | on top of * {defaults,base} | level by level |
    any depth | all levels | nested levels | defaults | put together | mix * into | mix all |
    {later,second,last} {wins,one wins} | arrays replaced
  `,
  setpath: list`
    set by path | set obj | lodash set | like lodash | nested object | nested {objects,value} | dotted keys |
    flat keys | unflatten | deep set | path such as | set * path | obj path value | path value | missing levels |
    in the tree | object tree | {create,creating} * missing | dot path | by dots | flatten | getin | setin
  `,
  object: list`object | objects`,
  // files
  readfile: list`
    {zip,compress} * {folder,directory} |
    {read,reads,load,loads,open,opens,serve,serves,download,downloads,send,sends,stream,streams,return,returns,view} * {file!,pdf,pdfs,doc,document,template,log files,avatars,video,report,md,files} |
    get file | readfile | send file | sendfile | file {name,server,content,from} | by {file name,filename} |
    filename | file name | from disk | stream a video | from * {folder,directory,dir} | in * {folder,directory} |
    serve * from * folder | file content | {pdf,csv,files,images,scans,documents} {lie,lies,are stored,live} |
    lie in * {folder,directory} | send what is in | below ./ | content of * {file,page,template} | partial |
    partials | {returns,gives} * contents | serve * from disk | file on the server | seek | range requests |
    {read,show,shows,view,open,opens,lines} * {log,logs}
  `,
  file: list`file | files`,
  folder: list`folder | folders | directory | directories | dir`,
  upload: list`
    upload | uploads | uploading | {file,files} from form data | multer | multipart | busboy | formidable |
    attachment field | attachments | formdata | receive * {file,picture,image} | receives a file |
    accept * {file,files,csv,pdf,attachments} | drag and drop | file field | s3 bucket | profile picture |
    change * {avatar,picture} | file from | form data |
    {attach,attaches,send,sends,submit,hand in,hands in} * {photo,photos,picture,pictures,document,documents,cv,scan,scans,image,images} |
    photographs | take * pictures | gridfs | form with * file | {picture,photo,image,cv} * form | object storage |
    originalname | picks a file
  `,
  uploaded: list`uploaded | user uploaded | users uploaded`,
  archive: list`
    zip | zips | unzip | unzips | tar | tgz | tar gz | tarball | archive | archives | unzipper | adm zip | yauzl |
    docx | gz | gunzip | untar | epub | jszip | jar
  `,
  unpack: list`
    unpack | unpacks | extract | extracts | expand | expands | decompress | unzip | unzips | unzipping |
    inside a zip | zip parts | go through * zip | each entry | entry below | unpacked |
    install * {theme,package,plugin} | plugin installer | gunzip | untar | gunzips | take * apart |
    take out of * zip | {lay,lays} out * {files,content} | put * contained | unpacking | inflate
  `,
  checksum: list`
    checksum | checksums | digest | digests | sha256 | sha512 | sha 256 | sha 512 | md5 | sha1 | etag | fingerprint |
    content addressed | deduplicate | duplicate files | integrity! | corruption |
    hash * {file,string,json,object,photo,email} | hash of | by hash | stable hash | cache key | compare two files |
    crc | identical! | deterministic id | duplicates | same bytes | byte for byte | byte by byte | single byte |
    damaged | corrupted | {has,have} {not changed,changed} | unchanged | tampered | expected {value,sum,hash} |
    if none match | same content | content hash | cache busting | sri | pseudonym | pseudonymise | anonymise |
    identical files | differs from | compare * {files,copies}
  `,
  hash: list`hash | hashes | hashing | hashed`,
  encrypt: list`
    encrypt | encrypts | encrypted | encryption | decrypt | decrypts | decryption | aes | aes {256,256 gcm,gcm} |
    cipher | ciphers | encipher | subtle crypto | subtlecrypto | web crypto | cryptojs | crypto js | at rest |
    unreadable! | not be readable | readable without the key | protect * {ibans,iban,numbers,notes,data} |
    secret key | scramble | scrambled | seal | sealed | unseal | reversible! | in clear |
    {nobody,noone,dba,hoster,operator,outsiders} * read | {read,readable,restore,restored,show} * again | secretbox |
    libsodium | sodium | nacl | ciphertext | encryption key | stolen {dump,backup} | leaked backup | rotate keys
  `,
  // running things
  command: list`
    {convert,transcode} * {video,mp4,audio} | command | commands | run command | runcommand | shell | shells |
    shell out | shells out | exec! | spawn | spawns | execfile | child process | cli | ffmpeg | imagemagick |
    git clone | git binary | ping | pings | traceroute | whois | du | disk usage | pdftotext | python script |
    invokes | invoke | external {program,tool} | stdout | execute * {script,program,command} | pg dump |
    system command | git {log,status,diff,checkout,pull,fetch,push,binary} | calling tar | nslookup | nmap | ffprobe |
    pandoc | binary | external process | installed on * {server,machine} |
    {start,starts,launch,launches,run,runs,call,calls} * {program,tool,binary,process,executable,script} |
    exit {code,status} | stderr | command line |
    {rsync,mysqldump,tesseract,libreoffice,ghostscript,exiftool,inkscape,graphviz,pngquant,curl,ssh,openssl,docker,youtube dl,yt dlp} |
    git blame | execa | npm {ci,install,test} | headless
  `,
  evaluate: list`
    evaluate | evaluates | eval | evaluation | formula | formulas | expression! | expressions! | calculator! | math |
    spreadsheet | rules engine | rules! | code runner | playground |
    {run,runs,execute,executes} * {javascript,js,snippet,snippets,custom} |
    javascript {snippet,snippets,rules,expression} | js {expression,expressions,object literal} |
    function by its name | call a function by | filter conditions | template literal evaluation | conditions like |
    compute the result | user {script,scripts} | function body | sandbox | execute code | rpc | as text |
    work it out | computed {column,columns,field} | user written {code,scripts} |
    {customer,customers,user,users,admin,admins,analyst,analysts,teacher,teachers} {write,writes,type,types,define,defines,enter} * {code,script,scripts,rules,formula,formulas,conditions,snippet,snippets,expression,expressions} |
    arithmetic | function {with,of} this name | by its name * call | method {named,by name} | vm2 | isolated vm |
    quickjs | mathjs | jexl | run code | code {it,he,they} wrote | result of * {text,formula}
  `,
};
