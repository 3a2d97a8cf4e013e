/** Protections of what comes in: values, paths, files, markup, addresses. */
import { list } from '../phrases.ts';
import type { ProtectionCheck } from './check.ts';

export const INPUT_CHECKS: readonly ProtectionCheck[] = [
  {
    id: 'validate-input',
    cwe: ['CWE-20'],
    title: 'the input is validated',
    asks: list`
      {validate!,validates!,validated!,validating!,validation!,validations!,validator!,validators!} |
      {validate!,validates!,validated!,validating!} * {input,inputs,body,data,params,parameters,values,fields,payload} |
      {only,accept} valid! {email,emails,input,inputs,address,addresses,url,urls,value,values,data,} |
      sanitize * {input,params,parameters,values,name,filename} | check * input | verify * input | input {checks,checking} |
      schema validated | reject * {invalid,malformed,anything else,unknown,wrong,bad input} |
      refuse * {invalid,malformed,unknown,anything else} |
      must be {valid,integer,integers,a number,numeric,a positive integer,positive} | check * {type,types,format} |
      strictly typed | only accept * {numbers,integers,strings,digits}
    `,
    against: list`
      accept anything | accept * as is | take * as is | pass * straight through | trust * {input,client,body,params} |
      whatever * {client,user} sends | use * raw input
    `,
  },
  {
    id: 'named-fields',
    cwe: ['CWE-915'],
    title: 'only named fields are stored',
    within: ['validate-input'],
    asks: list`
      only * {these,those,named,listed,allowed,following} fields | whitelist * fields | allowlist * fields |
      allow list * fields | ignore * {other,unknown,extra} {fields,properties,keys} |
      reject * {other,unknown,extra} {fields,properties,keys} | strip * {other,unknown,extra} {fields,properties,keys} |
      save only those | nothing else {may,can,should,must} be {changed,set,saved,updated,stored} |
      {may,can,should,must} not {set,change} * {role,admin,is admin} | cannot {set,change} * {role,admin,is admin}
    `,
    against: list`
      save * whole body | store * whole body | {spread,assign,save,store,write} * {req body,request body} | any field |
      whatever fields | all fields * {client,user} sends | all submitted fields | every field * {client,user} sends
    `,
    attacks: list`mass assignment | over posting | overposting`,
  },
  {
    id: 'parameterized-queries',
    cwe: ['CWE-89'],
    title: 'values are bound, not put into the query text',
    within: ['validate-input'],
    asks: list`
      parameterized | parameterised | parametrized | prepared {statement,statements} |
      bind {parameters,params,values,variables} | bound {parameters,values} | query placeholders |
      escape * {sql,query,values} | query parameters binding
    `,
    against: list`
      {concatenate,concat,interpolate,concatenated,interpolated} * {sql,query,where,values,string,strings} |
      string {concatenation,interpolation} | template {string,literal} * {sql,query} |
      build * {sql,query} * {string,concatenating,by hand} | run * {raw sql,sql * user,any sql,arbitrary sql} |
      {execute,run} * query {as is,verbatim} | raw query with * {value,values,variables} inlined | run sql query |
      sql * {user,client} {types,enters,sends,writes}
    `,
    attacks: list`sql injection | sqli | nosql injection | injection | query injection`,
  },
  {
    id: 'path-containment',
    cwe: ['CWE-22'],
    title: 'the path stays inside its directory',
    within: ['validate-input'],
    asks: list`
      {stay,stays,remain,remains} {inside,within,in,below,under} |
      only {from,inside,within,below,under} * {folder,directory,dir} | only files {in,inside,from,within,below,under} |
      outside * must not | restrict * {folder,directory,base,root} | restricted to * {folder,directory} |
      limited to * {folder,directory} | sanitize * {path,filename,file name} | normalize * path | contained in |
      not leave * {folder,directory} | outside * {is,are} {refused,rejected,forbidden,blocked}
    `,
    against: list`
      any {path,file} on * {disk,server,system,machine} | anywhere on * {disk,server,system,file system} |
      absolute paths {allowed,too,are fine,as well} | escape * {directory,folder,root} |
      {read,reading,serve,write,access} * outside * {folder,directory,dir} | outside {uploads,public,base,root}
    `,
    attacks: list`
      path traversal | directory traversal | dot dot | zip slip | traversal |
      malicious {zip,zips,archive,archives,filename,filenames,file names} | lfi
    `,
  },
  {
    id: 'no-symlinks',
    cwe: ['CWE-59'],
    title: 'links do not lead outside',
    asks: list`{refuse,reject,resolve,check,skip,ignore} * {symlink,symlinks,symbolic links,links}`,
    against: list`
      follow * {symlink,symlinks,symbolic links} | keep * {symlink,symlinks} | preserve * {symlink,symlinks}
    `,
    attacks: list`symlink attack`,
  },
  {
    id: 'no-shell',
    cwe: ['CWE-78'],
    title: 'no shell interprets the arguments',
    within: ['validate-input'],
    asks: list`
      {spawn,execfile,exec file} * {array,args} | arguments as * array | escape * {argument,arguments,shell} |
      quote * arguments | allowlist * {commands,command} | whitelist * {commands,command} | only * allowed commands
    `,
    against: list`
      run {any,arbitrary} {command,commands,shell,program} | {execute,run} * shell {command,commands,string} | shell true |
      through * shell | in * {bash,shell} | any command | arbitrary {command,commands} | pipe * commands
    `,
    attacks: list`{command,shell,argument} injection`,
  },
  {
    id: 'no-eval',
    cwe: ['CWE-95'],
    title: 'text is not run as code',
    asks: list`sandbox | sandboxed | isolate | isolated vm | safe {parser,evaluator} | expression parser`,
    against: list`
      {use,using,with,call,via} eval | eval {it,that,them,input,text,string,code,expression} | new function constructor |
      function constructor | {run,execute,evaluate} * as {javascript,js,code} | exec * user code
    `,
    attacks: list`code injection | remote code execution | rce | eval`,
  },
  {
    id: 'forbidden-keys',
    cwe: ['CWE-1321'],
    title: '__proto__ and its like are never keys',
    asks: list`{block,skip,ignore,reject,forbid} * {proto,prototype,constructor} | null prototype`,
    attacks: list`prototype pollution | pollution`,
  },
  {
    id: 'escape-output',
    cwe: ['CWE-79'],
    title: 'values are escaped where they are put into markup',
    byLibrary: true,
    asks: list`
      escape * {html,output,text,values,name,content,input,it,them} | escaped | html escape |
      encode * {html,output,entities} | as * {plain text,text only} | text content |
      sanitize * {html,markup,output,content} | dompurify | safe html | sanitized html
    `,
    against: list`
      {insert,output,show,render,display,put,write,print,inject} * {raw,unescaped,unsanitized,as is} |
      {insert,output,show,render,display,put,write,use,inject} * {raw html,inner html,dangerously set} | raw html |
      unescaped | unsanitized | html as is | exactly as {entered,typed} | scripts {allowed,should run,may run} |
      {use,using,set,setting,via,with} {innerhtml,inner html,dangerously set inner html} | v html
    `,
    attacks: list`xss | cross site scripting | script injection | html injection`,
  },
  {
    id: 'safe-url',
    cwe: ['CWE-79'],
    title: 'links have an allowed scheme',
    asks: list`
      only * {http!,https!} {links,urls} | only allow {http!,https!} | check * scheme |
      {valid,validate} * {url,link,scheme} | allowed {schemes,protocols}
    `,
    against: list`any {scheme,protocol} | javascript {url,urls,links}`,
    attacks: list`javascript url | javascript scheme`,
  },
  {
    id: 'public-hosts',
    cwe: ['CWE-918'],
    title: 'only permitted or public hosts are called',
    within: ['validate-input'],
    asks: list`
      {allowed,whitelisted,permitted,known,trusted,listed} {host,hosts,domain,domains} |
      {allowlist,whitelist,allow list} * {hosts,domains,urls} | only * {public,external} {hosts,addresses,urls,ips} |
      block * {private,internal,local,loopback,metadata} | {reject,refuse,forbid} * {private,internal,localhost,loopback} |
      not * {internal,private} {network,addresses,hosts,ips}
    `,
    against: list`
      any {url,host,domain,address,site,website} | including {internal,localhost,private} |
      internal {urls,hosts,addresses} {too,allowed,are fine,as well} | arbitrary {url,urls,host,hosts}
    `,
    attacks: list`ssrf | server side request forgery | metadata endpoint`,
  },
  {
    id: 'redirect-allowlist',
    cwe: ['CWE-601'],
    title: 'redirects go to own or listed targets',
    within: ['validate-input'],
    asks: list`
      only {relative,local,internal,own,same origin} {paths,urls,redirects,targets,pages} |
      {allowed,whitelisted,listed} {redirect,redirects,return,target,targets} {url,urls,hosts,paths,} |
      redirect only * {own,our,same,local,relative} | stay on * {site,domain,origin} | check * {redirect,return,target}
    `,
    against: list`
      redirect * {any,anywhere,arbitrary,external} | {external,any} {redirects,targets} {allowed,too,are fine} |
      to wherever | any site
    `,
    attacks: list`open redirect | open redirects`,
  },
  {
    id: 'linear-regex',
    cwe: ['CWE-1333'],
    title: 'the pattern cannot hang',
    asks: list`linear time | no backtracking | safe {regex,regexp,regular expression}`,
    attacks: list`redos | catastrophic backtracking | regex denial`,
  },
  {
    id: 'anchored',
    cwe: ['CWE-777'],
    title: 'the pattern covers the whole text',
    asks: list`whole {string,text,input} | entire {string,text,input} | exact match | full match | nothing else in`,
    against: list`anywhere in * {string,text}`,
  },
  {
    id: 'max-size',
    cwe: ['CWE-400', 'CWE-770'],
    title: 'size is limited',
    asks: list`
      {max,maximum} * {size,length,bytes,mb,kb,gb} | {size,length,body} {limit,limits,cap} |
      limit * {size,length,bytes,body} |
      {up to,at most,no more than,not larger than,not bigger than,smaller than,less than,under,max,maximum,only} * {mb,kb,gb,mib,kib,megabyte,megabytes,kilobytes,bytes} |
      {larger,bigger,more,greater} than * {mb,kb,gb,mib,megabytes,bytes} |
      {over,above,exceed,exceeds,exceeding} * {mb,kb,gb,mib,megabytes,bytes} | too {large,big}
    `,
    against: list`any size | no matter how {big,large} | unlimited size | files of any size | without * size limit`,
    attacks: list`denial of service | dos!`,
  },
  {
    id: 'max-count',
    cwe: ['CWE-770'],
    title: 'the number of items is limited',
    asks: list`
      {at most,up to,max,maximum,no more than} * {files,items,rows,results,entries,records} |
      limit * {number,count,results,rows}
    `,
    against: list`unlimited {files,items,results,rows} | any number of`,
  },
  {
    id: 'file-type',
    cwe: ['CWE-434'],
    title: 'only listed file types are accepted',
    asks: list`
      only {,accept,accepts,allow,allows,take,takes,upload,uploads,of type,files of type} {images,pictures,pdf,pdfs,png,jpg,jpeg,webp,gif,csv,documents,videos} |
      {accept,allow,accepts,allows,permit} * {jpg,jpeg,png,webp,gif,pdf,csv,images,svg,xlsx,docx} |
      {jpg,jpeg,png,webp,gif,pdf} * only |
      check * {file type,mime,mimetype,mime type,content type,extension,extensions,magic} |
      {allowed,permitted} * {file types,types,extensions,formats,mime} | file type {check,checks,validation} |
      {reject,refuse} * {other,executable} {files,types,formats} | validate * {type,mime,extension} |
      must be * {image,pdf,png,jpeg,csv}
    `,
    against: list`
      any {file,kind of file,type of file,file type,format,type} | all {file types,types,formats} | whatever file |
      every file type
    `,
    attacks: list`malicious {file,files,upload,uploads} | executable files`,
  },
  {
    id: 'generated-name',
    cwe: ['CWE-73'],
    title: 'the server chooses the stored name',
    asks: list`
      {random,generated,unique,new,uuid} {filename,file name,name,filenames,names} | rename * {file,upload} |
      uuid as * name
    `,
    against: list`
      {keep,use,preserve,with,under} * original {name,filename,file name,names} |
      original {filename,file name} {kept,preserved} | same name as uploaded
    `,
  },
  {
    id: 'archive-limits',
    cwe: ['CWE-409'],
    title: 'unpacked size and entries are limited',
    asks: list`
      limit * {unpacked,uncompressed,extracted,decompressed,entries} |
      {max,maximum} * {entries,unpacked,uncompressed,extracted}
    `,
    attacks: list`zip {bomb,bombs} | decompression {bomb,bombs} | malicious {zip,zips,archive,archives}`,
  },
  {
    id: 'pagination',
    cwe: ['CWE-770'],
    title: 'lists are bounded',
    asks: list`pagination | paginate | paginated | page size | limit and offset`,
    against: list`return {all,every} {rows,records,results} | without pagination`,
  },
];
