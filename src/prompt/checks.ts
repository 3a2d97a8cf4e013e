/**
 * The vocabulary of protections: how people ask for one, how they ask for its opposite, which attack it stops.
 * Phrases follow the notation of phrases.ts. `asks` name the protection ("validate the input"); negated they waive it. `against` name the
 * unsafe behavior ("allow any origin"); negated they ask for the protection. `attacks` count only when the sentence defends against them.
 */

export interface ProtectionCheck {
  readonly id: string;
  /** The first is the one an auditor would file. */
  readonly cwe: readonly string[];
  readonly title: string;
  readonly asks: readonly string[];
  readonly against?: readonly string[];
  readonly attacks?: readonly string[];
  /** Usually satisfied by a library, so that "no dependencies" explains its absence. */
  readonly byLibrary?: true;
  /** Wider requests that include this check: a waiver of "validate-input" for anything also waives typed values. */
  readonly within?: readonly string[];
}

const INPUT: readonly ProtectionCheck[] = [
  {
    id: 'validate-input', cwe: ['CWE-20'], title: 'the input is validated',
    asks: ['validate', 'validate * {input,inputs,body,data,params,parameters,values,fields,payload}', 'validation', 'validator', 'sanitize * {input,params,parameters,values,name,filename}', 'check * input', 'verify * input',
      'input {checks,checking}', 'schema validated', 'reject * {invalid,malformed,anything else,unknown,wrong,bad input}', 'refuse * {invalid,malformed,unknown,anything else}',
      'must be {valid,integer,integers,a number,numeric,a positive integer,positive}', 'check * {type,types,format}', 'strictly typed', 'only accept * {numbers,integers,strings,digits}'],
    against: ['accept anything', 'accept * as is', 'take * as is', 'pass * straight through', 'trust * {input,client,body,params}', 'whatever * {client,user} sends', 'use * raw input'],
  },
  {
    id: 'named-fields', cwe: ['CWE-915'], title: 'only named fields are stored', within: ['validate-input'],
    asks: ['only * {these,those,named,listed,allowed,following} fields', 'whitelist * fields', 'allowlist * fields', 'allow list * fields', 'ignore * {other,unknown,extra} {fields,properties,keys}',
      'reject * {other,unknown,extra} {fields,properties,keys}', 'strip * {other,unknown,extra} {fields,properties,keys}', 'save only those', 'nothing else {may,can,should,must} be {changed,set,saved,updated,stored}',
      '{may,can,should,must} not {set,change} * {role,admin,is admin}', 'cannot {set,change} * {role,admin,is admin}'],
    against: ['save * whole body', 'store * whole body', '{spread,assign,save,store,write} * {req body,request body}', 'any field', 'whatever fields', 'all fields * {client,user} sends', 'all submitted fields', 'every field * {client,user} sends'],
    attacks: ['mass assignment', 'over posting', 'overposting'],
  },
  {
    id: 'parameterized-queries', cwe: ['CWE-89'], title: 'values are bound, not put into the query text', within: ['validate-input'],
    asks: ['parameterized', 'parameterised', 'parametrized', 'prepared {statement,statements}', 'bind {parameters,params,values,variables}', 'bound {parameters,values}', 'query placeholders', 'escape * {sql,query,values}', 'query parameters binding'],
    against: ['{concatenate,concat,interpolate,concatenated,interpolated} * {sql,query,where,values,string,strings}', 'string {concatenation,interpolation}', 'template {string,literal} * {sql,query}', 'build * {sql,query} * {string,concatenating,by hand}',
      'run * {raw sql,sql * user,any sql,arbitrary sql}', '{execute,run} * query {as is,verbatim}', 'raw query with * {value,values,variables} inlined', 'run sql query', 'sql * {user,client} {types,enters,sends,writes}'],
    attacks: ['sql injection', 'sqli', 'nosql injection', 'injection', 'query injection'],
  },
  {
    id: 'path-containment', cwe: ['CWE-22'], title: 'the path stays inside its directory', within: ['validate-input'],
    asks: ['{stay,stays,remain,remains} {inside,within,in,below,under}', 'only {from,inside,within,below,under} * {folder,directory,dir}', 'only files {in,inside,from,within,below,under}', 'outside * must not', 'restrict * {folder,directory,base,root}', 'restricted to * {folder,directory}',
      'limited to * {folder,directory}', 'sanitize * {path,filename,file name}', 'normalize * path', 'contained in', 'not leave * {folder,directory}', 'outside * {is,are} {refused,rejected,forbidden,blocked}'],
    against: ['any {path,file} on * {disk,server,system,machine}', 'anywhere on * {disk,server,system,file system}', 'absolute paths {allowed,too,are fine,as well}', 'escape * {directory,folder,root}', '{read,reading,serve,write,access} * outside * {folder,directory,dir}', 'outside {uploads,public,base,root}'],
    attacks: ['path traversal', 'directory traversal', 'dot dot', 'zip slip', 'traversal', 'malicious {zip,zips,archive,archives,filename,filenames,file names}', 'lfi'],
  },
  {
    id: 'no-symlinks', cwe: ['CWE-59'], title: 'links do not lead outside',
    asks: ['{refuse,reject,resolve,check,skip,ignore} * {symlink,symlinks,symbolic links,links}'], against: ['follow * {symlink,symlinks,symbolic links}', 'keep * {symlink,symlinks}', 'preserve * {symlink,symlinks}'], attacks: ['symlink attack'],
  },
  {
    id: 'no-shell', cwe: ['CWE-78'], title: 'no shell interprets the arguments', within: ['validate-input'],
    asks: ['{spawn,execfile,exec file} * {array,args}', 'arguments as * array', 'escape * {argument,arguments,shell}', 'quote * arguments', 'allowlist * {commands,command}', 'whitelist * {commands,command}', 'only * allowed commands'],
    against: ['run {any,arbitrary} {command,commands,shell,program}', '{execute,run} * shell {command,commands,string}', 'shell true', 'through * shell', 'in * {bash,shell}', 'any command', 'arbitrary {command,commands}', 'pipe * commands'],
    attacks: ['{command,shell,argument} injection'],
  },
  {
    id: 'no-eval', cwe: ['CWE-95'], title: 'text is not run as code',
    asks: ['sandbox', 'sandboxed', 'isolate', 'isolated vm', 'safe {parser,evaluator}', 'expression parser'],
    against: ['{use,using,with,call,via} eval', 'eval {it,that,them,input,text,string,code,expression}', 'new function constructor', 'function constructor', '{run,execute,evaluate} * as {javascript,js,code}', 'exec * user code'],
    attacks: ['code injection', 'remote code execution', 'rce', 'eval'],
  },
  {
    id: 'forbidden-keys', cwe: ['CWE-1321'], title: '__proto__ and its like are never keys',
    asks: ['{block,skip,ignore,reject,forbid} * {proto,prototype,constructor}', 'null prototype'], attacks: ['prototype pollution', 'pollution'],
  },
  {
    id: 'escape-output', cwe: ['CWE-79'], title: 'values are escaped where they are put into markup',
    asks: ['escape * {html,output,text,values,name,content,input,it,them}', 'escaped', 'html escape', 'encode * {html,output,entities}', 'as * {plain text,text only}', 'text content', 'sanitize * {html,markup,output,content}', 'dompurify', 'safe html', 'sanitized html'],
    against: ['{insert,output,show,render,display,put,write,print,inject} * {raw,unescaped,unsanitized,as is}', '{insert,output,show,render,display,put,write,use,inject} * {raw html,inner html,dangerously set}', 'raw html', 'unescaped', 'unsanitized', 'html as is', 'exactly as {entered,typed}', 'scripts {allowed,should run,may run}',
      '{use,using,set,setting,via,with} {innerhtml,inner html,dangerously set inner html}', 'v html'],
    attacks: ['xss', 'cross site scripting', 'script injection', 'html injection'],
    byLibrary: true,
  },
  {
    id: 'safe-url', cwe: ['CWE-79'], title: 'links have an allowed scheme',
    asks: ['only * {http!,https!} {links,urls}', 'only allow {http!,https!}', 'check * scheme', '{valid,validate} * {url,link,scheme}', 'allowed {schemes,protocols}'],
    against: ['any {scheme,protocol}', 'javascript {url,urls,links}'], attacks: ['javascript url', 'javascript scheme'],
  },
  {
    id: 'public-hosts', cwe: ['CWE-918'], title: 'only permitted or public hosts are called', within: ['validate-input'],
    asks: ['{allowed,whitelisted,permitted,known,trusted,listed} {host,hosts,domain,domains}', '{allowlist,whitelist,allow list} * {hosts,domains,urls}', 'only * {public,external} {hosts,addresses,urls,ips}', 'block * {private,internal,local,loopback,metadata}', '{reject,refuse,forbid} * {private,internal,localhost,loopback}',
      'not * {internal,private} {network,addresses,hosts,ips}'],
    against: ['any {url,host,domain,address,site,website}', 'including {internal,localhost,private}', 'internal {urls,hosts,addresses} {too,allowed,are fine,as well}', 'arbitrary {url,urls,host,hosts}'],
    attacks: ['ssrf', 'server side request forgery', 'metadata endpoint'],
  },
  {
    id: 'redirect-allowlist', cwe: ['CWE-601'], title: 'redirects go to own or listed targets', within: ['validate-input'],
    asks: ['only {relative,local,internal,own,same origin} {paths,urls,redirects,targets,pages}', '{allowed,whitelisted,listed} {redirect,redirects,return,target,targets} {url,urls,hosts,paths,}', 'redirect only * {own,our,same,local,relative}', 'stay on * {site,domain,origin}', 'check * {redirect,return,target}'],
    against: ['redirect * {any,anywhere,arbitrary,external}', '{external,any} {redirects,targets} {allowed,too,are fine}', 'to wherever', 'any site'], attacks: ['open redirect', 'open redirects'],
  },
  {
    id: 'linear-regex', cwe: ['CWE-1333'], title: 'the pattern cannot hang', asks: ['linear time', 'no backtracking', 'safe {regex,regexp,regular expression}'], attacks: ['redos', 'catastrophic backtracking', 'regex denial'],
  },
  {
    id: 'anchored', cwe: ['CWE-777'], title: 'the pattern covers the whole text', asks: ['whole {string,text,input}', 'entire {string,text,input}', 'exact match', 'full match', 'nothing else in'], against: ['anywhere in * {string,text}'],
  },
  {
    id: 'max-size', cwe: ['CWE-400', 'CWE-770'], title: 'size is limited',
    asks: ['{max,maximum} * {size,length,bytes,mb,kb,gb}', '{size,length,body} {limit,limits,cap}', 'limit * {size,length,bytes,body}', '{up to,at most,no more than,not larger than,not bigger than,smaller than,less than,under,max,maximum,only} * {mb,kb,gb,mib,kib,megabyte,megabytes,kilobytes,bytes}',
      '{larger,bigger,more,greater} than * {mb,kb,gb,mib,megabytes,bytes}', '{over,above,exceed,exceeds,exceeding} * {mb,kb,gb,mib,megabytes,bytes}', 'too {large,big}'],
    against: ['any size', 'no matter how {big,large}', 'unlimited size', 'files of any size', 'without * size limit'], attacks: ['denial of service', 'dos!'],
  },
  {
    id: 'max-count', cwe: ['CWE-770'], title: 'the number of items is limited', asks: ['{at most,up to,max,maximum,no more than} * {files,items,rows,results,entries,records}', 'limit * {number,count,results,rows}'], against: ['unlimited {files,items,results,rows}', 'any number of'],
  },
  {
    id: 'file-type', cwe: ['CWE-434'], title: 'only listed file types are accepted',
    asks: ['only * {images,pictures,pdf,pdfs,png,jpg,jpeg,webp,gif,csv,documents,videos}', '{accept,allow,accepts,allows,permit} * {jpg,jpeg,png,webp,gif,pdf,csv,images,svg,xlsx,docx}', '{jpg,jpeg,png,webp,gif,pdf} * only', 'check * {file type,mime,mimetype,mime type,content type,extension,extensions,magic}',
      '{allowed,permitted} * {file types,types,extensions,formats,mime}', 'file type {check,checks,validation}', '{reject,refuse} * {other,executable} {files,types,formats}', 'validate * {type,mime,extension}', 'must be * {image,pdf,png,jpeg,csv}'],
    against: ['any {file,kind of file,type of file,file type,format,type}', 'all {file types,types,formats}', 'whatever file', 'every file type'], attacks: ['malicious {file,files,upload,uploads}', 'executable files'],
  },
  {
    id: 'generated-name', cwe: ['CWE-73'], title: 'the server chooses the stored name', asks: ['{random,generated,unique,new,uuid} {filename,file name,name,filenames,names}', 'rename * {file,upload}', 'uuid as * name'],
    against: ['{keep,use,preserve,with,under} * original {name,filename,file name,names}', 'original {filename,file name} {kept,preserved}', 'same name as uploaded'],
  },
  {
    id: 'archive-limits', cwe: ['CWE-409'], title: 'unpacked size and entries are limited', asks: ['limit * {unpacked,uncompressed,extracted,decompressed,entries}', '{max,maximum} * {entries,unpacked,uncompressed,extracted}'],
    attacks: ['zip {bomb,bombs}', 'decompression {bomb,bombs}', 'malicious {zip,zips,archive,archives}'],
  },
  {
    id: 'pagination', cwe: ['CWE-770'], title: 'lists are bounded', asks: ['pagination', 'paginate', 'paginated', 'page size', 'limit and offset'], against: ['return {all,every} {rows,records,results}', 'without pagination'],
  },
];

const DEFAULTS: readonly ProtectionCheck[] = [
  {
    id: 'csrf', cwe: ['CWE-352'], title: 'state changes need a CSRF token', asks: ['csrf {protection,token,tokens,check,middleware,safe,guard}', 'xsrf', 'anti forgery', 'synchronizer token', 'double submit', 'csrf'], attacks: ['cross site request forgery'], byLibrary: true,
  },
  {
    id: 'cors-allowlist', cwe: ['CWE-942', 'CWE-346'], title: 'only listed origins may call',
    asks: ['only * {origin,origins,domain,domains} * {may,can,allowed,should,call}', '{allowed,whitelisted,permitted,trusted,listed,specific} {origin,origins}', 'only allow * {origin,origins,domain,domains,subdomains}', 'restrict * {origin,origins,cors}', 'everything else * {refused,rejected,blocked,denied}', '{allowlist,whitelist,allow list} * {origin,origins}', 'only {https!,http!}', 'other origins * {refused,rejected,blocked,denied}'],
    against: ['{any,all,every,arbitrary} {origin,origins}', 'allow {all,every,any} * {origin,origins,domain,domains}', 'origin {star,wildcard}', 'wildcard {origin,cors}', 'reflect * origin', 'allow everything', 'cors * {everyone,everything,everybody,any,all}', 'from anywhere', 'allow {everyone,everybody}', 'disable * cors'],
  },
  {
    id: 'https-only', cwe: ['CWE-319'], title: 'traffic is encrypted', asks: ['https! only', 'only {https!,tls}', 'force * {https!,tls,ssl}', 'over {https!,tls}', 'require * {https!,tls}', 'hsts'], against: ['over {plain,} http', 'plain http', 'without {https!,tls,ssl}', 'http only for now'],
  },
  {
    id: 'tls-verify', cwe: ['CWE-295'], title: 'certificates are verified',
    asks: ['{verify,check,validate} * {certificate,certificates,cert,certs,tls}', 'pin * {certificate,cert}', '{our,internal,own,private} ca'],
    against: ['{disable,ignore,skip,bypass,turn off,switch off} * {ssl,tls,cert,certs,certificate,certificates} {check,checks,verification,validation,errors,error,}', 'reject unauthorized false', '{accept,allow,trust} * {self signed,invalid,any} {cert,certs,certificate,certificates}', 'insecure tls', 'node tls reject unauthorized'],
  },
  {
    id: 'httponly-cookie', cwe: ['CWE-1004'], title: 'script cannot read the cookie', asks: ['http only', 'httponly', 'http only cookie', 'not readable {by,from,in} {javascript,js,script,scripts,the browser}'],
    against: ['{readable,read,accessible,available} {by,from,in,to,via} * {javascript,js,script,scripts,frontend,client}', '{javascript,js,frontend,client} * {read,access} * cookie', 'http only false'],
  },
  { id: 'secure-cookie', cwe: ['CWE-614'], title: 'the cookie travels over TLS only', asks: ['secure {cookie,cookies,flag,attribute,true}', 'cookie * secure', 'secure and http only', 'http only secure'], against: ['secure false', 'insecure {cookie,cookies}', 'cookie * over http'] },
  { id: 'same-site', cwe: ['CWE-1275'], title: 'the cookie has SameSite', asks: ['same site', 'samesite'], against: ['same site none', 'samesite none', 'cross site cookie', 'third party cookie'] },
  { id: 'signed-cookie', cwe: ['CWE-565'], title: 'the cookie cannot be forged', asks: ['signed {cookie,cookies}', 'sign * cookie', 'tamper proof cookie'], against: ['store * {user,role,admin} * cookie'] },
  { id: 'security-headers', cwe: ['CWE-693'], title: 'security headers are sent', asks: ['security headers', 'helmet', 'content security policy', 'csp', 'nosniff', 'x frame options', 'content disposition'], attacks: ['clickjacking'], byLibrary: true },
  {
    id: 'secret-from-env', cwe: ['CWE-798'], title: 'secrets come from outside the code',
    asks: ['{secret,secrets,key,keys,credentials,password,passwords,token,tokens} * {from,in,via} {env,environment,process env,dotenv,config,vault,secrets manager}', '{from,in,via} {env,environment} {variables,variable,vars,var}', 'not * hard coded', 'no hardcoded', 'environment {variable,variables} * {secret,key,password,token}', 'is in env', 'are in env', 'key comes from env', 'from env'],
    against: ['{hardcode,hard code} * {secret,secrets,key,keys,password,passwords,credentials,token,tokens,it,them}', '{hardcoded,hard coded} * {secret,secrets,key,keys,password,passwords,credentials,token,tokens}', '{secret,key,password,token,credentials} {hardcoded,hard coded,directly in,in the code,in the source}', '{sensible,default,fallback} {default,defaults,secret,secrets,key,keys,value,values} * {out of the box,locally,local,dev,development}',
      '{default,fallback} {secret,secrets,password,passwords,key,keys}', 'directly in * {code,file,source}', 'put * {key,secret,password,token} * {here,in the code,inline}'],
  },
  { id: 'fail-fast-config', cwe: ['CWE-1188'], title: 'a missing setting stops the start', asks: ['{fail,crash,throw,exit,stop} * {missing,absent,not set,undefined}', 'refuse to {start,boot}', 'required {variables,settings,env,environment}', '{missing,not set,undefined} * {fail,crash,throw,exit,stop}', 'validate * {env,environment,config,variables}'], against: ['sensible defaults', 'fall back to default', 'default values for everything', 'works without * env'] },
  { id: 'session-store', cwe: ['CWE-400'], title: 'sessions live in a shared store', asks: ['{redis,postgres,database,mongo,shared,persistent} * {store,sessions,session store}', 'sessions * {redis,postgres,database,mongo}', 'backed by {redis,postgres,mongo}', 'several instances', 'survive * restart'], against: ['{memory,in memory} {store,sessions}', 'memorystore', 'keep * sessions in memory'] },
  { id: 'timeout', cwe: ['CWE-400'], title: 'waiting is limited', asks: ['timeout', 'time out', 'time limit', 'abort * after', 'give up after', 'kill * after', 'within * {seconds,second,ms,milliseconds}', 'deadline'], against: ['no matter how long', 'wait forever', 'wait as long as'] },
  { id: 'body-limit', cwe: ['CWE-770'], title: 'request bodies are limited', within: ['max-size'], asks: ['body {limit,size limit}', 'limit * body', 'payload {limit,size}'] },
];

const AUTHENTICATION: readonly ProtectionCheck[] = [
  {
    id: 'rate-limit', cwe: ['CWE-307', 'CWE-770'], title: 'attempts are limited',
    asks: ['rate {limit,limits,limiting,limiter,limited}', 'ratelimit', 'throttle', 'throttling', 'throttled', '{limit,restrict,cap} * {attempts,tries,requests,calls,login,logins,guesses}', '{max,maximum,at most,only,up to,no more than} * {attempts,tries,logins,requests,guesses,calls}', '{attempts,tries,requests,calls} * {per,a,each,every} {minute,hour,second,day,ip,user,account}',
      'per {minute,hour} per {ip,user}', 'limit {per,by} ip', 'slow down * attempts', 'too many {attempts,requests,tries,logins}', 'after * {failed,wrong} {attempts,tries,logins,passwords}'],
    against: ['unlimited {attempts,tries,requests,logins}', 'as many {attempts,tries,times} as', 'as often as'], attacks: ['brute force', 'bruteforce', 'credential stuffing', 'password guessing', 'brute forcing'], byLibrary: true,
  },
  { id: 'account-lockout', cwe: ['CWE-307'], title: 'failed logins lock the account', asks: ['lock * {account,accounts,user,out}', 'account lockout', 'lockout', 'locked after', 'block * user after'], against: ['never lock'] },
  {
    id: 'hash-password', cwe: ['CWE-916', 'CWE-256'], title: 'passwords are stored as slow hashes',
    asks: ['hash * {password,passwords,pw,passphrase}', 'hashed {password,passwords,pw}', '{password,passwords} * hashed', 'hash it', '{bcrypt,argon2,argon2id,scrypt,pbkdf2}', 'hash and salt', 'salted {hash,hashes}', 'salt and hash', 'password hashing', '{password,passwords} * {bcrypted,salted}'],
    against: ['{plain,clear} {text,} {password,passwords}', '{password,passwords} * {plain text,plaintext,clear text,cleartext,plainly,unhashed}', 'plaintext {password,passwords}', '{store,save,keep} * {plain text,plaintext,clear text,cleartext}', '{use,using,with,keep,via,by} {md5,sha1,sha 1,sha256,sha 256} * {password,passwords,login,log in,users}', '{password,passwords} * {with,as,are,is,using,by,to} {md5,sha1,sha 1,sha256,base64}',
      '{md5,sha1} {hash,hashes,hashed} * {password,passwords}', 'encrypt * {password,passwords} * {decrypt,get back,recover}', '{use,using} md5', 'base64 {password,passwords}', 'hash * {password,passwords} with {md5,sha1,sha256,sha 1,sha 256,sha512}'],
  },
  { id: 'strong-hash', cwe: ['CWE-328'], title: 'the digest is collision resistant', asks: ['{sha256,sha512,sha384,sha 256,sha 512,sha3,blake2,blake2b,blake3}', '{strong,secure,cryptographic} hash'], against: ['{use,using,with,via,by,as,an,compute,calculate,create,generate} {md5,sha1,sha 1}', '{md5,sha1} {sum,checksum,hash,digest,of}'] },
  { id: 'hash-cost', cwe: ['CWE-916'], title: 'the work factor is high enough', within: ['hash-password'], asks: ['cost {factor,of}', 'work factor', 'salt rounds', '{rounds,iterations} * {password,bcrypt,hash,pbkdf2}', '{bcrypt,pbkdf2} * {rounds,iterations,cost}'], against: ['{low,lower,minimal,small,fast} {cost,rounds,iterations,work factor}', '{cost,rounds} of {1,2,3,4,5,6}', '{1,2,3,4,5,6} rounds', 'fast {hash,hashing}'] },
  { id: 'password-policy', cwe: ['CWE-521'], title: 'weak passwords are refused', asks: ['password * {at least,minimum,min,longer than} * {characters,chars,letters}', '{strong,long} {password,passwords}', 'password {policy,strength,rules,requirements}', '{minimum,min} password length', '{breached,common,leaked,pwned} passwords'], against: ['any password', 'short passwords', '{weak,simple} passwords {allowed,are fine,ok}'] },
  {
    id: 'generic-auth-error', cwe: ['CWE-204', 'CWE-203'], title: 'refusals do not tell which accounts exist',
    asks: ['{same,generic,identical,uniform} {error,message,answer,response,reply} * {login,user,email,password,account,wrong,unknown,both,either,whether,regardless}', '{same,generic,identical,uniform} {error,message,answer,response,reply}', 'invalid credentials {for,in} both', 'regardless of whether * {exists,exist,known,registered}', 'always {answer,respond,return,reply} * same'],
    against: ['{tell,say,show,report} * {whether,if} * {email,user,account,username,address} * {exists,exist,taken,known,registered,found,wrong}', '{user,email,account} not found', '{unknown,no such} {user,email,account}', '{wrong,incorrect} password {error,message}', '{different,separate,specific,distinct} {errors,error,messages,message} for', 'which {one,part,field} {was,is} wrong', '{reveal,leak,disclose} * {whether,if} * {exists,exist,registered}', 'email * {already registered,not registered,already taken,is taken,taken}'],
    attacks: ['user enumeration', 'account enumeration', 'enumeration', 'email enumeration'],
  },
  { id: 'constant-time', cwe: ['CWE-208'], title: 'comparison time tells nothing', asks: ['constant time', 'timing safe', 'timingsafeequal', 'timing safe equal'], attacks: ['timing {attack,attacks,leak,leaks,side channel}'], against: ['compare * with ===', 'plain string compare'] },
  {
    id: 'auth-required', cwe: ['CWE-306', 'CWE-287'], title: 'only authenticated callers get in',
    asks: ['{only,just} * {logged in,authenticated,signed in,registered} * {users,people,customers,members,callers}', '{require,requires,needs,need,must have} {auth,authentication,login,a login,valid token,valid jwt}', '{must,has to,have to,should} be {logged in,authenticated,signed in,authorized}', 'authentication required', 'auth required', '{otherwise,else,if not} * 401', '{reject,refuse,block} * {without,unauthenticated,anonymous,no token,missing token,invalid token}',
      'protect * {route,routes,endpoint,endpoints,api,page,pages}', 'protected {route,routes,endpoint,endpoints}', 'only callers with', 'behind {login,auth,authentication}', 'private {route,routes,endpoint,api}', 'authentication'],
    against: ['{anonymous,public,open} {access,upload,uploads,endpoint,route,api}', '{anyone,everyone,everybody,anybody} {can,may,should be able to} {call,use,access,read,see,upload,post}', 'without {login,logging in,auth,authentication,a token,signing in}', 'no login', 'unauthenticated {access,users,requests}', 'let {anyone,everyone,everybody} in', 'optional {auth,authentication}', 'open to {everyone,everybody,the public,all}'],
  },
  {
    id: 'owner-only', cwe: ['CWE-639', 'CWE-862'], title: 'people reach their own records only',
    asks: ['only * {owner,author,creator}', '{owner,author,creator} * only', '{his,her,their} own', 'own {orders,order,notes,note,posts,post,records,record,data,comments,comment,documents,document,files,file,profile,account,invoices,invoice,items,tasks,todos,bookmarks}', '{belongs,belong,belonging} to {user,logged in,current,caller,them,him,her}', 'check * {ownership,owner}', 'ownership', '{user,customer,caller,member} {owns,own}', 'that {is,are} {hers,theirs,his}', 'of the {logged in,current,signed in,authenticated} {user,customer,member}', '{its,the} owner', 'owner check'],
    against: ['{anyone,everyone,everybody,any user,all users,every user} {can,may,should} * {edit,update,delete,change,see,read,view,remove}', '{any,other,others,another} {users,people,user,peoples,customers,members} {notes,orders,posts,data,records,documents,invoices,files,comments}', 'someone elses', '{read,see,edit,change,delete,access} * {other,others,another,someone} * {users,peoples,customers,user}', 'regardless of {owner,who owns}'],
    attacks: ['idor', 'insecure direct object', 'bola'],
  },
  {
    id: 'role', cwe: ['CWE-862', 'CWE-863'], title: 'the caller has the role',
    asks: ['only * {admin,admins,administrator,administrators,manager,managers,editor,editors,moderator,moderators,staff,operators}', '{admin,admins,manager,managers,editor,editors} * only', 'must be * {admin,administrator,editor,manager,moderator}', '{require,requires,check,with} * {role,roles,permission,permissions}', 'role {based,check,checks,required}', '{have,has,having} * {role,permission}', 'role {admin,editor,manager,moderator} only', 'restricted to * {admin,admins,managers,staff,role}', 'whose role', 'blocks everybody whose role', 'permission {check,checks}', 'roles admin'],
    against: ['{any,every} role', 'roles {dont,do not} matter', 'regardless of role', 'everyone is admin'],
    attacks: ['privilege escalation'],
  },
  { id: 'account-state', cwe: ['CWE-287'], title: 'disabled accounts stay out', asks: ['{disabled,banned,blocked,suspended,inactive,unverified,locked} {user,users,account,accounts}', 'account * {active,enabled,verified}', 'email * {verified,confirmed} {before,first}', '{mfa,2 fa,two factor,otp,totp}'] },
  { id: 'session-regenerate', cwe: ['CWE-384'], title: 'the session id changes at login', asks: ['regenerate * session', 'new session {id,identifier}', 'session {id,} {rotation,regeneration}', 'rotate * session'], attacks: ['session fixation', 'fixation'], against: ['{keep,reuse} * session {id,}'] },
  {
    id: 'expiry', cwe: ['CWE-613'], title: 'it expires',
    asks: ['{expire,expires,expiry,expiration,expired}', '{valid,good} for', 'ttl', 'lifetime', 'max age', 'short lived', '{lasts,lasting,last} * {minutes,minute,hours,hour,days,day,weeks,week}', '{minute,minutes,hour,hours,day,days} * {jwt,token,tokens,cookie,session,link}', '{token,cookie,session,link,jwt} * {minutes,minute,min,hours,hour,days,day,weeks,week,year}'],
    against: ['{never,doesnt,dont,not,does not} expire', 'no expiry', 'no expiration', 'without {expiry,expiration,exp}', 'forever', 'long lived', 'valid indefinitely', 'permanent token'],
  },
  { id: 'algorithm', cwe: ['CWE-347', 'CWE-327'], title: 'the algorithm is fixed', asks: ['{rs256,hs256,es256,ps256,rs512,hs512,eddsa,hs384,es384,rs384}', '{pin,pinned,fix,restrict} * {algorithm,algorithms,alg}', 'only * algorithm', 'algorithms {list,option}', 'allowed algorithms'], against: ['any {algorithm,alg}', 'alg none', 'algorithm none', 'accept * algorithm in * header'], attacks: ['algorithm confusion', 'alg none attack'] },
  { id: 'issuer', cwe: ['CWE-287', 'CWE-345'], title: 'the issuer is checked', asks: ['{iss,issuer}'], against: ['any issuer', 'ignore * {iss,issuer}'] },
  { id: 'audience', cwe: ['CWE-287', 'CWE-345'], title: 'the audience is checked', asks: ['{aud,audience}'], against: ['any audience', 'ignore * {aud,audience}'] },
  {
    id: 'verify-signature', cwe: ['CWE-347', 'CWE-345'], title: 'the signature is verified before use',
    asks: ['{verify,verifies,check,validate,checks,validates} * {signature,token,jwt,jwts,hmac,tokens}', 'signature {verification,check,validation,header}', 'signed {request,requests,payload}', '{make sure,ensure,confirm} * {genuine,authentic,really,come from,comes from}', '{x signature,x hub signature}', 'hmac {signature,header,sha256}', '{hmac sha256,hmac_sha256}', 'valid {jwt,token,signature}'],
    against: ['{just,only,simply} decode', 'decode * without * {verifying,verification,checking}', '{skip,without} * signature', 'decode only', '{dont,do not,no need to} {verify,check,validate} * {signature,token,jwt}'],
    attacks: ['{forged,fake,spoofed} {requests,webhooks,tokens,events}'],
  },
  { id: 'freshness', cwe: ['CWE-294'], title: 'old messages are refused', asks: ['{check,verify,validate} * timestamp', '{reject,refuse} * {old,stale,replayed}', 'tolerance', 'not older than', 'older than * {minutes,seconds}'], attacks: ['replay', 'replay attacks', 'replays'] },
  { id: 'idempotent', cwe: ['CWE-837'], title: 'an event counts once', asks: ['idempotent', 'idempotency', '{process,handle,handled,processed} * once', 'only once', 'deduplicate * {event,events}', 'duplicate {events,deliveries}', 'exactly once'] },
  { id: 'single-use', cwe: ['CWE-294'], title: 'the token works once', asks: ['one time {link,token,code,use}', 'single use', 'usable once', '{works,used,work,use} {once,only once}', 'invalidate * after'], against: ['reusable {token,link,code}', '{used,works} {many,multiple} times', 'multiple times'] },
  { id: 'rotation', cwe: ['CWE-613'], title: 'refresh tokens rotate', asks: ['{rotate,rotated,rotation} * {token,tokens,refresh,each,use}', 'must be rotated', 'token rotation', 'rotated on'] },
  { id: 'revocation', cwe: ['CWE-613'], title: 'it can be revoked', asks: ['{revoke,revoked,revocation,revocable}', 'invalidate * {token,tokens,session,sessions}', 'blacklist * {token,tokens}', 'denylist * tokens'] },
  { id: 'token-type', cwe: ['CWE-287'], title: 'a token serves one purpose', asks: ['{access,refresh} token {only,type}', 'token {type,purpose}', 'not accept * refresh', 'distinguish * tokens'] },
  { id: 'token-transport', cwe: ['CWE-598'], title: 'the credential is not in the URL', asks: ['{in,from,via,as} * {authorization,} header', 'header {is,only,named,x}', 'bearer {token,header}', 'authorization header', 'key in * header', '{x api key}'], against: ['{token,key,jwt,api key} {in,as,via,from} * {query,url,query string,query parameter,query param}', 'query {string,param,parameter} * {token,key}', '{token,key} in * link'] },
  { id: 'claims-minimal', cwe: ['CWE-200'], title: 'the token holds no more than needed', asks: ['only * {id,ids} in * {token,payload,jwt}', 'minimal {payload,claims}', 'no * {personal,sensitive} data in * token'], against: ['{whole,entire,full,complete} user * {token,payload,jwt}', 'put * {user object,password,everything} * {token,payload,jwt}'] },
  { id: 'hashed-token', cwe: ['CWE-522'], title: 'only a hash of the credential is stored', asks: ['{store,save,keep} * {hashed,hash of} * {token,key,keys,tokens}', 'hash * {token,key,keys,tokens,api key,api keys}', 'hashed {keys,tokens,api keys}', '{token,key,keys,tokens} * {hashed,as hash}'], against: ['{store,save,keep} * {key,keys,token,tokens} * {plain text,plaintext,clear text,as is}', 'show * key again'] },
  { id: 'unique-account', cwe: ['CWE-362'], title: 'one account per address', asks: ['unique {email,username,user name,emails,address,index,constraint}', '{email,username} * unique', '{duplicate,existing} {email,emails,account,accounts,user,users}', '{email,username} * already {exists,taken,used,registered}'], against: ['duplicate {emails,accounts} {allowed,are fine,ok}'] },
  { id: 'safe-response', cwe: ['CWE-200', 'CWE-201'], title: 'the answer holds no secret or internal field', asks: ['{without,not,exclude,excluding,omit,omitting,strip,minus,except} * {password,hash,password hash,secret,secrets}', 'public {fields,profile}', 'only return', 'return only', 'respond only with'], against: ['return * {full,whole,entire,complete,created} {user,record,row,document,object}', 'send back * {whole,entire,full} {user,record,object}', 'return * {password,password hash}'] },
  { id: 'fixed-origin', cwe: ['CWE-640'], title: 'links are built from configuration', asks: ['{base url,app url,public url} {from,in} {env,config,environment}', 'link * from * {config,env}'], against: ['{host,origin} header', '{use,from,based on} * {request,req} * host'], attacks: ['host header injection', 'host header poisoning'] },
];

const ERRORS_AND_LOGS: readonly ProtectionCheck[] = [
  {
    id: 'no-secrets-in-logs', cwe: ['CWE-532'], title: 'logs hold no secrets',
    asks: ['{redact,redacted,mask,masked,censor,scrub} * {password,passwords,token,tokens,secret,secrets,header,headers,sensitive,authorization,keys,card,it,them}', '{redact,redacted,redaction,mask,masked}', 'sensitive data * not * {logged,log,logs}'],
    against: ['{log,logs,logging,print,printing,dump} * {password,passwords,token,tokens,secret,secrets,credentials,authorization,cookie,cookies,card}', '{log,print,dump,logs} * {whole,entire,full,complete,loaded} {request,body,config,configuration,headers,payload,req}', '{log,print,dump} * {request,req} {body,headers}', '{log,print,dump} * {config,configuration} at {startup,start}', 'log everything', '{body,request body} for debugging', '{password,passwords,secrets,tokens,token,credentials} * {in,into,to,end up in} * {log,logs,it}', 'method path and body'],
  },
  { id: 'log-injection', cwe: ['CWE-117'], title: 'values cannot forge log lines', asks: ['{json,structured} {logs,logging,log,format}', 'structured {logger,logging}', 'strip * {newlines,line breaks,control characters}', 'as json', 'one json * line'], attacks: ['log injection', 'log forging', 'crlf injection'], against: ['string * {log line,log lines}'] },
  { id: 'log-events', cwe: ['CWE-778'], title: 'failures are recorded', asks: ['{log,logs,logged,record,recorded,logging} * {failures,failure,failed,errors,error,attempts,denied,refusals,refused,access,who,event,events}', 'audit {log,trail,logging}', 'so support can', 'log * exceptions', 'keep * {trace,track,record} of'], against: ['no {logging,logs,log}', 'without logging', 'log nothing', 'swallow * {error,errors,exceptions}', 'silently'] },
  {
    id: 'generic-errors', cwe: ['CWE-209'], title: 'clients see no internals',
    asks: ['generic {error,errors,message,messages,500}', 'hide * {internals,details,stack,errors,error}', '{internal,stack} * {not,never} * {leak,leaked,exposed,shown,sent}', 'no internals', 'fixed {error,} {text,message}', 'hide error'],
    against: ['{leak,leaks,leaking,expose,exposing,reveal,show,send,return,include,returning,sending} * {internals,internal,internal details,stack,stack trace,stack traces,stacktrace,implementation details,error details}', 'stack {trace,traces} {in,to,with}', '{return,send,show,include,respond with,returning,pass} * {error message,err message,error messages,raw error,exception message,full error,sql error,original error,whole error,actual error,exact error}', 'error details {to,in} * {client,response}', 'detailed {error,errors} {messages,message,to,for,in}', 'err message {to,in}', 'stacktrace'],
  },
  { id: 'error-handling', cwe: ['CWE-755', 'CWE-390'], title: 'errors are handled', asks: ['error handling', '{handle,catch,handles,handling} * {error,errors,exception,exceptions,failure,failures,rejection,rejections}', '{proper,good,robust} error', 'try catch', 'on {failure,error}', 'without losing', 'reach * caller', 'pass * {last,original} error', 'which ones failed'], against: ['{ignore,swallow,suppress} * {error,errors,exception,exceptions,failures}', 'fire and forget', 'best effort', 'skip * {error,errors} handling'] },
  { id: 'retry', cwe: ['CWE-703'], title: 'temporary failures are retried', asks: ['{retry,retries,retrying}', 'backoff', 'try again'], against: [] },
  { id: 'fail-closed', cwe: ['CWE-636'], title: 'a failing check refuses', asks: ['fail closed', 'deny by default', 'default deny', 'denied by default', '{refuse,reject,deny} * {unless,by default,everything else}'], against: ['fail open', 'allow by default', 'let * through * {fails,error,errors}'] },
  { id: 'cleanup', cwe: ['CWE-404', 'CWE-772'], title: 'resources are released', asks: ['{clean up,cleanup,close,release,delete} * {temp,temporary,handle,handles,connection,connections,afterwards}', '{always,finally} {release,close}'], against: ['leave * {temp,temporary} files'] },
];

const CRYPTOGRAPHY: readonly ProtectionCheck[] = [
  { id: 'encrypt', cwe: ['CWE-311', 'CWE-312'], title: 'the data is encrypted', asks: ['{encrypt,encrypted,encryption,encrypts}', 'aes', 'not be readable', 'unreadable without', 'at rest'], against: ['{store,save,keep} * {unencrypted,in plain text,in plaintext,in the clear}', 'unencrypted'] },
  { id: 'authenticated-encryption', cwe: ['CWE-353', 'CWE-327'], title: 'changes are noticed', within: ['encrypt'], asks: ['{gcm,chacha20,poly1305,siv,aead}', 'authenticated {encryption,cipher}', 'tamper {proof,evident,resistant,detection}', 'tamperproof', 'detect * {changes,tampering,modification}', 'integrity {protected,protection,check}'], against: ['{use,using,with,in} {ecb,cbc,ctr}', 'aes {ecb,cbc,ctr}', 'aes {128,256,192} {ecb,cbc,ctr}', 'aes256 {ecb,cbc}'], attacks: ['{tamper,tampered,tampering}', 'bit flipping', '{alter,modify,change} * unnoticed'] },
  { id: 'fresh-iv', cwe: ['CWE-329', 'CWE-330'], title: 'each message has its own IV', within: ['encrypt'], asks: ['{random,fresh,new,unique} {iv,nonce,initialization vector}', 'iv * {random,each,every}'], against: ['{fixed,static,constant,same,hardcoded,zero} {iv,nonce,initialization vector}', 'deterministic {encryption,output}', 'same {ciphertext,output} for * same'] },
  { id: 'key-size', cwe: ['CWE-326'], title: 'the key is long enough', asks: ['{256,128,192,2048,4096} bit', '32 bytes', 'aes {256,128}', 'aes256', 'key {length,size}'], against: ['{56,64,512,1024} bit', '{des,3des,rc4,triple des}', 'short key'] },
  { id: 'random-token', cwe: ['CWE-338', 'CWE-330'], title: 'the value cannot be guessed', asks: ['{cryptographically,crypto} {secure,strong,random}', 'unguessable', '{cant,cannot,not,nobody can} * guess', 'nobody can guess', 'csprng', '{crypto,secure} random', 'random bytes', 'unpredictable', 'secure {token,tokens,random,id,ids}', 'not guessable', 'guessed'], against: ['math random', '{sequential,predictable,incrementing,consecutive} {id,ids,code,codes,token,tokens,number,numbers}', 'timestamp {as,based} * {token,id,code}', 'seeded random', '{use,using} date now'] },
  { id: 'token-entropy', cwe: ['CWE-331'], title: 'the value is long enough', within: ['random-token'], asks: ['{at least,min,minimum} * {bits,bytes} * {random,entropy}', '{bits,bytes} of {entropy,randomness}', '{16,20,24,32,48,64} {random,} bytes', 'enough entropy'], against: ['{4,5,6} digit {code,pin,token}', 'short {token,code}'] },
  { id: 'verify-before-use', cwe: ['CWE-354', 'CWE-494'], title: 'the digest is compared before use', asks: ['{verify,check,compare,compares,compared} * {checksum,digest,hash,integrity}', '{abort,throw,fail,refuse,reject} * {differs,differ,mismatch,not match,doesnt match}', 'integrity check'], against: ['{skip,ignore} * {checksum,integrity,digest}'] },
  { id: 'keyed-hash', cwe: ['CWE-916', 'CWE-345'], title: 'the digest needs a key', asks: ['hmac', 'keyed! {hash,digest}', 'pepper', 'keyed!'], against: ['unsalted', 'without salt', 'plain hash'] },
  { id: 'atomic', cwe: ['CWE-362', 'CWE-367'], title: 'nothing gets in between', asks: ['{atomic,atomically}', 'transaction', 'transactional', 'in one transaction', 'all or nothing'], attacks: ['race condition', 'race conditions', 'toctou', 'double spending', 'races'] },
  { id: 'read-only', cwe: ['CWE-250', 'CWE-732'], title: 'no more rights than needed', asks: ['read only', 'readonly {user,role,connection,access}', 'least privilege', 'minimal {permissions,rights}', 'only select'], against: ['full {access,rights,permissions}', '{root,superuser} {access,rights,user}', 'as root', '{0777,777}', 'chmod 777', 'world {readable,writable}'] },
];

/** All checks that a prompt can ask for or waive. */
export const PROTECTION_CHECKS: readonly ProtectionCheck[] = [...INPUT, ...DEFAULTS, ...AUTHENTICATION, ...ERRORS_AND_LOGS, ...CRYPTOGRAPHY];
