/** Protections of set-up: CORS, cookies, TLS, headers, configuration. */
import { list } from '../phrases.ts';
import type { ProtectionCheck } from './check.ts';

export const DEFAULTS_CHECKS: readonly ProtectionCheck[] = [
  {
    id: 'csrf',
    cwe: ['CWE-352'],
    title: 'state changes need a CSRF token',
    byLibrary: true,
    asks: list`
      csrf {protection,token,tokens,check,middleware,safe,guard} | xsrf | anti forgery | synchronizer token |
      double submit | csrf
    `,
    attacks: list`cross site request forgery`,
  },
  {
    id: 'cors-allowlist',
    cwe: ['CWE-942', 'CWE-346'],
    title: 'only listed origins may call',
    asks: list`
      only * {origin,origins,domain,domains} * {may,can,allowed,should,call} |
      {allowed,whitelisted,permitted,trusted,listed,specific} {origin,origins} |
      only allow * {origin,origins,domain,domains,subdomains} | restrict * {origin,origins,cors} |
      everything else * {refused,rejected,blocked,denied} | {allowlist,whitelist,allow list} * {origin,origins} |
      only {https!,http!} | other origins * {refused,rejected,blocked,denied}
    `,
    against: list`
      {any,all,every,arbitrary} {origin,origins} | allow {all,every,any} * {origin,origins,domain,domains} |
      origin {star,wildcard} | wildcard {origin,cors} | reflect * origin | allow everything |
      cors * {everyone,everything,everybody,any,all} | from anywhere | allow {everyone,everybody} | disable * cors
    `,
  },
  {
    id: 'https-only',
    cwe: ['CWE-319'],
    title: 'traffic is encrypted',
    asks: list`
      https! only | only {https!,tls} | force * {https!,tls,ssl} | over {https!,tls} | require * {https!,tls} | hsts
    `,
    against: list`over {plain,} http | plain http | without {https!,tls,ssl} | http only for now`,
  },
  {
    id: 'tls-verify',
    cwe: ['CWE-295'],
    title: 'certificates are verified',
    asks: list`
      {verify,check,validate} * {certificate,certificates,cert,certs,tls} | pin * {certificate,cert} |
      {our,internal,own,private} ca
    `,
    against: list`
      {disable,ignore,skip,bypass,turn off,switch off} * {ssl,tls,cert,certs,certificate,certificates} {check,checks,verification,validation,errors,error,} |
      reject unauthorized false | {accept,allow,trust} * {self signed,invalid,any} {cert,certs,certificate,certificates} |
      insecure tls | node tls reject unauthorized
    `,
  },
  {
    id: 'httponly-cookie',
    cwe: ['CWE-1004'],
    title: 'script cannot read the cookie',
    asks: list`
      http only | httponly | http only cookie | not readable {by,from,in} {javascript,js,script,scripts,the browser}
    `,
    against: list`
      {readable,read,accessible,available} {by,from,in,to,via} * {javascript,js,script,scripts,frontend,client} |
      {javascript,js,frontend,client} * {read,access} * cookie | http only false
    `,
  },
  {
    id: 'secure-cookie',
    cwe: ['CWE-614'],
    title: 'the cookie travels over TLS only',
    asks: list`
      secure {cookie,cookies,flag,attribute,true} | cookie * secure | secure and http only | http only secure
    `,
    against: list`secure false | insecure {cookie,cookies} | cookie * over http`,
  },
  {
    id: 'same-site',
    cwe: ['CWE-1275'],
    title: 'the cookie has SameSite',
    asks: list`same site | samesite`,
    against: list`same site none | samesite none | cross site cookie | third party cookie`,
  },
  {
    id: 'signed-cookie',
    cwe: ['CWE-565'],
    title: 'the cookie cannot be forged',
    asks: list`signed {cookie,cookies} | sign * cookie | tamper proof cookie`,
    against: list`store * {user,role,admin} * cookie`,
  },
  {
    id: 'security-headers',
    cwe: ['CWE-693'],
    title: 'security headers are sent',
    byLibrary: true,
    asks: list`
      security headers | helmet | content security policy | csp | nosniff | x frame options | content disposition
    `,
    attacks: list`clickjacking`,
  },
  {
    id: 'secret-from-env',
    cwe: ['CWE-798'],
    title: 'secrets come from outside the code',
    asks: list`
      {secret,secrets,key,keys,credentials,password,passwords,token,tokens} * {from,in,via} {env,environment,process env,dotenv,config,vault,secrets manager} |
      {from,in,via} {env,environment} {variables,variable,vars,var} | not * hard coded | no hardcoded |
      environment {variable,variables} * {secret,key,password,token} | is in env | are in env | key comes from env |
      from env
    `,
    against: list`
      {hardcode,hard code} * {secret,secrets,key,keys,password,passwords,credentials,token,tokens,it,them} |
      {hardcoded,hard coded} * {secret,secrets,key,keys,password,passwords,credentials,token,tokens} |
      {secret,key,password,token,credentials} {hardcoded,hard coded,directly in,in the code,in the source} |
      {sensible,default,fallback} {default,defaults,secret,secrets,key,keys,value,values} * {out of the box,locally,local,dev,development} |
      {default,fallback} {secret,secrets,password,passwords,key,keys} | directly in * {code,file,source} |
      put * {key,secret,password,token} * {here,in the code,inline}
    `,
  },
  {
    id: 'fail-fast-config',
    cwe: ['CWE-1188'],
    title: 'a missing setting stops the start',
    asks: list`
      {fail,crash,throw,exit,stop} * {missing,absent,not set,undefined} | refuse to {start,boot} |
      required {variables,settings,env,environment} | {missing,not set,undefined} * {fail,crash,throw,exit,stop} |
      validate * {env,environment,config,variables}
    `,
    against: list`sensible defaults | fall back to default | default values for everything | works without * env`,
  },
  {
    id: 'session-store',
    cwe: ['CWE-400'],
    title: 'sessions live in a shared store',
    asks: list`
      {redis,postgres,database,mongo,shared,persistent} * {store,sessions,session store} |
      sessions * {redis,postgres,database,mongo} | backed by {redis,postgres,mongo} | several instances |
      survive * restart
    `,
    against: list`{memory,in memory} {store,sessions} | memorystore | keep * sessions in memory`,
  },
  {
    id: 'timeout',
    cwe: ['CWE-400'],
    title: 'waiting is limited',
    asks: list`
      timeout | time out | time limit | abort * after | give up after | kill * after |
      within * {seconds,second,ms,milliseconds} | deadline
    `,
    against: list`no matter how long | wait forever | wait as long as`,
  },
  {
    id: 'body-limit',
    cwe: ['CWE-770'],
    title: 'request bodies are limited',
    within: ['max-size'],
    asks: list`body {limit,size limit} | limit * body | payload {limit,size}`,
  },
];
