/** Protections of who may do what: attempts, passwords, tokens, owners, roles. */
import { list } from '../phrases.ts';
import type { ProtectionCheck } from './check.ts';

export const AUTHENTICATION_CHECKS: readonly ProtectionCheck[] = [
  {
    id: 'rate-limit',
    cwe: ['CWE-307', 'CWE-770'],
    title: 'attempts are limited',
    byLibrary: true,
    asks: list`
      rate {limit,limits,limiting,limiter,limited} | ratelimit | throttle | throttling | throttled |
      {limit,restrict,cap} * {attempts,tries,requests,calls,login,logins,guesses} |
      {max,maximum,at most,only,up to,no more than} * {attempts,tries,logins,requests,guesses,calls} |
      {attempts,tries,requests,calls} * {per,a,each,every} {minute,hour,second,day,ip,user,account} |
      per {minute,hour} per {ip,user} | limit {per,by} ip | slow down * attempts |
      too many {attempts,requests,tries,logins} | after * {failed,wrong} {attempts,tries,logins,passwords}
    `,
    against: list`unlimited {attempts,tries,requests,logins} | as many {attempts,tries,times} as | as often as`,
    attacks: list`brute force | bruteforce | credential stuffing | password guessing | brute forcing`,
  },
  {
    id: 'account-lockout',
    cwe: ['CWE-307'],
    title: 'failed logins lock the account',
    asks: list`lock * {account,accounts,user,out} | account lockout | lockout | locked after | block * user after`,
    against: list`never lock`,
  },
  {
    id: 'hash-password',
    cwe: ['CWE-916', 'CWE-256'],
    title: 'passwords are stored as slow hashes',
    asks: list`
      hash * {password,passwords,pw,passphrase} | hashed {password,passwords,pw} | {password,passwords} * hashed | hash it |
      {bcrypt,argon2,argon2id,scrypt,pbkdf2} | hash and salt | salted {hash,hashes} | salt and hash | password hashing |
      {password,passwords} * {bcrypted,salted}
    `,
    against: list`
      {plain,clear} {text,} {password,passwords} |
      {password,passwords} * {plain text,plaintext,clear text,cleartext,plainly,unhashed} | plaintext {password,passwords} |
      {store,save,keep} * {plain text,plaintext,clear text,cleartext} |
      {use,using,with,keep,via,by} {md5,sha1,sha 1,sha256,sha 256} * {password,passwords,login,log in,users} |
      {password,passwords} * {with,as,are,is,using,by,to} {md5,sha1,sha 1,sha256,base64} |
      {md5,sha1} {hash,hashes,hashed} * {password,passwords} | encrypt * {password,passwords} * {decrypt,get back,recover} |
      {use,using} md5 | base64 {password,passwords} |
      hash * {password,passwords} with {md5,sha1,sha256,sha 1,sha 256,sha512}
    `,
  },
  {
    id: 'strong-hash',
    cwe: ['CWE-328'],
    title: 'the digest is collision resistant',
    asks: list`
      {sha256,sha512,sha384,sha 256,sha 512,sha3,blake2,blake2b,blake3} | {strong,secure,cryptographic} hash
    `,
    against: list`
      {use,using,with,via,by,as,an,compute,calculate,create,generate} {md5,sha1,sha 1} |
      {md5,sha1} {sum,checksum,hash,digest,of}
    `,
  },
  {
    id: 'hash-cost',
    cwe: ['CWE-916'],
    title: 'the work factor is high enough',
    within: ['hash-password'],
    asks: list`
      cost {factor,of} | work factor | salt rounds | {rounds,iterations} * {password,bcrypt,hash,pbkdf2} |
      {bcrypt,pbkdf2} * {rounds,iterations,cost}
    `,
    against: list`
      {low,lower,minimal,small,fast} {cost,rounds,iterations,work factor} | {cost,rounds} of {1,2,3,4,5,6} |
      {1,2,3,4,5,6} rounds | fast {hash,hashing}
    `,
  },
  {
    id: 'password-policy',
    cwe: ['CWE-521'],
    title: 'weak passwords are refused',
    asks: list`
      password * {at least,minimum,min,longer than} * {characters,chars,letters} | {strong,long} {password,passwords} |
      password {policy,strength,rules,requirements} | {minimum,min} password length |
      {breached,common,leaked,pwned} passwords
    `,
    against: list`any password | short passwords | {weak,simple} passwords {allowed,are fine,ok}`,
  },
  {
    id: 'generic-auth-error',
    cwe: ['CWE-204', 'CWE-203'],
    title: 'refusals do not tell which accounts exist',
    asks: list`
      {same,generic,identical,uniform} {error,message,answer,response,reply} * {login,user,email,password,account,wrong,unknown,both,either,whether,regardless} |
      {same,generic,identical,uniform} {error,message,answer,response,reply} | invalid credentials {for,in} both |
      regardless of whether * {exists,exist,known,registered} | always {answer,respond,return,reply} * same
    `,
    against: list`
      {tell,say,show,report} * {whether,if} * {email,user,account,username,address} * {exists,exist,taken,known,registered,found,wrong} |
      {user,email,account} not found | {unknown,no such} {user,email,account} | {wrong,incorrect} password {error,message} |
      {different,separate,specific,distinct} {errors,error,messages,message} for | which {one,part,field} {was,is} wrong |
      {reveal,leak,disclose} * {whether,if} * {exists,exist,registered} |
      email * {already registered,not registered,already taken,is taken,taken}
    `,
    attacks: list`user enumeration | account enumeration | enumeration | email enumeration`,
  },
  {
    id: 'constant-time',
    cwe: ['CWE-208'],
    title: 'comparison time tells nothing',
    asks: list`constant time | timing safe | timingsafeequal | timing safe equal`,
    against: list`compare * with === | plain string compare`,
    attacks: list`timing {attack,attacks,leak,leaks,side channel}`,
  },
  {
    id: 'auth-required',
    cwe: ['CWE-306', 'CWE-287'],
    title: 'only authenticated callers get in',
    asks: list`
      {only,just} * {logged in,authenticated,signed in,registered} * {users,people,customers,members,callers} |
      {require,requires,needs,need,must have} {auth,authentication,login,a login,valid token,valid jwt} |
      {must,has to,have to,should} be {logged in,authenticated,signed in,authorized} | authentication required |
      auth required | {otherwise,else,if not} * 401 |
      {reject,refuse,block} * {without,unauthenticated,anonymous,no token,missing token,invalid token} |
      protect * {route,routes,endpoint,endpoints,api,page,pages} | protected {route,routes,endpoint,endpoints} |
      only callers with | behind {login,auth,authentication} | private {route,routes,endpoint,api} | authentication
    `,
    against: list`
      {anonymous,public,open} {access,upload,uploads,endpoint,route,api} |
      {anyone,everyone,everybody,anybody} {can,may,should be able to} {call,use,access,read,see,upload,post} |
      without {login,logging in,auth,authentication,a token,signing in} | no login |
      unauthenticated {access,users,requests} | let {anyone,everyone,everybody} in | optional {auth,authentication} |
      open to {everyone,everybody,the public,all}
    `,
  },
  {
    id: 'owner-only',
    cwe: ['CWE-639', 'CWE-862'],
    title: 'people reach their own records only',
    asks: list`
      only * {owner,author,creator,assignee} | {owner,author,creator,assignee} * only | {his,her,their} own |
      only * {assigned,responsible} |
      own {orders,order,notes,note,posts,post,records,record,data,comments,comment,documents,document,files,file,profile,account,invoices,invoice,items,tasks,todos,bookmarks} |
      {belongs,belong,belonging} to {user,logged in,current,caller,them,him,her} | check * {ownership,owner} | ownership |
      {user,customer,caller,member} {owns,own} | that {is,are} {hers,theirs,his} |
      of the {logged in,current,signed in,authenticated} {user,customer,member} | {its,the} owner | owner check
    `,
    against: list`
      {anyone,everyone,everybody,any user,all users,every user} {can,may,should} * {edit,update,delete,change,see,read,view,remove} |
      {any,other,others,another} {users,people,user,peoples,customers,members} {notes,orders,posts,data,records,documents,invoices,files,comments} |
      someone elses |
      {read,see,edit,change,delete,access} * {other,others,another,someone} * {users,peoples,customers,user} |
      regardless of {owner,who owns}
    `,
    attacks: list`idor | insecure direct object | bola`,
  },
  {
    id: 'role',
    cwe: ['CWE-862', 'CWE-863'],
    title: 'the caller has the role',
    asks: list`
      only * {admin,admins,administrator,administrators,manager,managers,editor,editors,moderator,moderators,staff,operators} |
      {admin,admins,manager,managers,editor,editors} * only | must be * {admin,administrator,editor,manager,moderator} |
      {require,requires,check,with} * {role,roles,permission,permissions} | role {based,check,checks,required} |
      {have,has,having} * {role,permission} | role {admin,editor,manager,moderator} only |
      restricted to * {admin,admins,managers,staff,role} | whose role | blocks everybody whose role |
      permission {check,checks} | roles admin
    `,
    against: list`{any,every} role | roles {dont,do not} matter | regardless of role | everyone is admin`,
    attacks: list`privilege escalation`,
  },
  {
    id: 'account-state',
    cwe: ['CWE-287'],
    title: 'disabled accounts stay out',
    asks: list`
      {disabled!,banned!,blocked!,suspended!,inactive,unverified,locked!} {user,users,account,accounts} |
      account * {active,enabled,verified} | email * {verified,confirmed} {before,first} | {mfa,2 fa,two factor,otp,totp}
    `,
  },
  {
    id: 'session-regenerate',
    cwe: ['CWE-384'],
    title: 'the session id changes at login',
    asks: list`
      regenerate * session | new session {id,identifier} | session {id,} {rotation,regeneration} | rotate * session
    `,
    against: list`{keep,reuse} * session {id,}`,
    attacks: list`session fixation | fixation`,
  },
  {
    id: 'expiry',
    cwe: ['CWE-613'],
    title: 'it expires',
    asks: list`
      {expire,expires,expiry,expiration,expired} | {valid,good} for | ttl | lifetime | max age | short lived |
      {lasts,lasting,last} * {minutes,minute,hours,hour,days,day,weeks,week} |
      {minute,minutes,hour,hours,day,days} * {jwt,token,tokens,cookie,session,link} |
      {token,cookie,session,link,jwt} * {minutes,minute,min,hours,hour,days,day,weeks,week,year}
    `,
    against: list`
      {never,doesnt,dont,not,does not} expire | no expiry | no expiration | without {expiry,expiration,exp} | forever |
      long lived | valid indefinitely | permanent token
    `,
  },
  {
    id: 'algorithm',
    cwe: ['CWE-347', 'CWE-327'],
    title: 'the algorithm is fixed',
    asks: list`
      {rs256,hs256,es256,ps256,rs512,hs512,eddsa,hs384,es384,rs384} |
      {pin,pinned,fix,restrict} * {algorithm,algorithms,alg} | only * algorithm | algorithms {list,option} |
      allowed algorithms
    `,
    against: list`any {algorithm,alg} | alg none | algorithm none | accept * algorithm in * header`,
    attacks: list`algorithm confusion | alg none attack`,
  },
  {
    id: 'issuer',
    cwe: ['CWE-287', 'CWE-345'],
    title: 'the issuer is checked',
    asks: list`{iss,issuer}`,
    against: list`any issuer | ignore * {iss,issuer}`,
  },
  {
    id: 'audience',
    cwe: ['CWE-287', 'CWE-345'],
    title: 'the audience is checked',
    asks: list`{aud,audience}`,
    against: list`any audience | ignore * {aud,audience}`,
  },
  {
    id: 'verify-signature',
    cwe: ['CWE-347', 'CWE-345'],
    title: 'the signature is verified before use',
    asks: list`
      {verify,verifies,check,validate,checks,validates} * {signature,token,jwt,jwts,hmac,tokens} |
      signature {verification,check,validation,header} | signed {request,requests,payload} |
      {make sure,ensure,confirm} * {genuine,authentic,really,come from,comes from} | {x signature,x hub signature} |
      hmac {signature,header,sha256} | {hmac sha256,hmac_sha256} | valid {jwt,token,signature}
    `,
    against: list`
      {just,only,simply} decode | decode * without * {verifying,verification,checking} | {skip,without} * signature |
      decode only | {dont,do not,no need to} {verify,check,validate} * {signature,token,jwt}
    `,
    attacks: list`{forged,fake,spoofed} {requests,webhooks,tokens,events}`,
  },
  {
    id: 'freshness',
    cwe: ['CWE-294'],
    title: 'old messages are refused',
    asks: list`
      {check,verify,validate} * timestamp | {reject,refuse} * {old,stale,replayed} | tolerance | not older than |
      older than * {minutes,seconds}
    `,
    attacks: list`replay | replay attacks | replays`,
  },
  {
    id: 'idempotent',
    cwe: ['CWE-837'],
    title: 'an event counts once',
    asks: list`
      idempotent | idempotency | {process,handle,handled,processed} * once | only once | deduplicate * {event,events} |
      duplicate {events,deliveries} | exactly once
    `,
  },
  {
    id: 'single-use',
    cwe: ['CWE-294'],
    title: 'the token works once',
    asks: list`
      one time {link,token,code,use} | single use | usable once | {works,used,work,use} {once,only once} |
      invalidate * after
    `,
    against: list`reusable {token,link,code} | {used,works} {many,multiple} times | multiple times`,
  },
  {
    id: 'rotation',
    cwe: ['CWE-613'],
    title: 'refresh tokens rotate',
    asks: list`
      {rotate,rotated,rotation} * {token,tokens,refresh,each,use} | must be rotated | token rotation | rotated on
    `,
  },
  {
    id: 'revocation',
    cwe: ['CWE-613'],
    title: 'it can be revoked',
    asks: list`
      {revoke,revoked,revocation,revocable} | invalidate * {token,tokens,session,sessions} | blacklist * {token,tokens} |
      denylist * tokens
    `,
  },
  {
    id: 'token-type',
    cwe: ['CWE-287'],
    title: 'a token serves one purpose',
    asks: list`
      {access,refresh} token {only,type} | token {type,purpose} | not accept * refresh | distinguish * tokens
    `,
  },
  {
    id: 'token-transport',
    cwe: ['CWE-598'],
    title: 'the credential is not in the URL',
    asks: list`
      {in,from,via,as} * {authorization,} header | header {is,only,named,x} | bearer {token,header} | authorization header |
      key in * header | {x api key}
    `,
    against: list`
      {token,key,jwt,api key} {in,as,via,from} * {query,url,query string,query parameter,query param} |
      query {string,param,parameter} * {token,key} | {token,key} in * link
    `,
  },
  {
    id: 'claims-minimal',
    cwe: ['CWE-200'],
    title: 'the token holds no more than needed',
    asks: list`
      only * {id,ids} in * {token,payload,jwt} | minimal {payload,claims} | no * {personal,sensitive} data in * token
    `,
    against: list`
      {whole,entire,full,complete} user * {token,payload,jwt} |
      put * {user object,password,everything} * {token,payload,jwt}
    `,
  },
  {
    id: 'hashed-token',
    cwe: ['CWE-522'],
    title: 'only a hash of the credential is stored',
    asks: list`
      {store,save,keep} * {hashed,hash of} * {token,key,keys,tokens} | hash * {token,key,keys,tokens,api key,api keys} |
      hashed {keys,tokens,api keys} | {token,key,keys,tokens} * {hashed,as hash}
    `,
    against: list`
      {store,save,keep} * {key,keys,token,tokens} * {plain text,plaintext,clear text,as is} | show * key again
    `,
  },
  {
    id: 'unique-account',
    cwe: ['CWE-362'],
    title: 'one account per address',
    asks: list`
      unique {email,username,user name,emails,address,index,constraint} | {email,username} * unique |
      {duplicate,existing} {email,emails,account,accounts,user,users} |
      {email,username} * already {exists,taken,used,registered}
    `,
    against: list`duplicate {emails,accounts} {allowed,are fine,ok}`,
  },
  {
    id: 'safe-response',
    cwe: ['CWE-200', 'CWE-201'],
    title: 'the answer holds no secret or internal field',
    asks: list`
      {without,not,exclude,excluding,omit,omitting,strip,minus,except} * {password,hash,password hash,secret,secrets} |
      public {fields,profile} | only return | return only | respond only with
    `,
    against: list`
      return * {full,whole,entire,complete,created} {user,record,row,document,object} |
      send back * {whole,entire,full} {user,record,object} | return * {password,password hash}
    `,
  },
  {
    id: 'fixed-origin',
    cwe: ['CWE-640'],
    title: 'links are built from configuration',
    asks: list`{base url,app url,public url} {from,in} {env,config,environment} | link * from * {config,env}`,
    against: list`{host,origin} header | {use,from,based on} * {request,req} * host`,
    attacks: list`host header injection | host header poisoning`,
  },
];
