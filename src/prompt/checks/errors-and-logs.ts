/** Protections of errors and logs. */
import { list } from '../phrases.ts';
import type { ProtectionCheck } from './check.ts';

export const ERRORS_AND_LOGS_CHECKS: readonly ProtectionCheck[] = [
  {
    id: 'no-secrets-in-logs',
    cwe: ['CWE-532'],
    title: 'logs hold no secrets',
    asks: list`
      {redact,redacted,mask,masked,censor,scrub} * {password,passwords,token,tokens,secret,secrets,header,headers,sensitive,authorization,keys,card,it,them} |
      {redact,redacted,redaction,mask,masked} | sensitive data * not * {logged,log,logs}
    `,
    against: list`
      {log,logs,logging,print,printing,dump} * {password,passwords,token,tokens,secret,secrets,credentials,authorization,cookie,cookies,card} |
      {log,print,dump,logs} * {whole,entire,full,complete,loaded} {request,body,config,configuration,headers,payload,req} |
      {log,print,dump} * {request,req} {body,headers} | {log,print,dump} * {config,configuration} at {startup,start} |
      log everything | {body,request body} for debugging |
      {password,passwords,secrets,tokens,token,credentials} * {in,into,to,end up in} * {log,logs,it} |
      method path and body
    `,
  },
  {
    id: 'log-injection',
    cwe: ['CWE-117'],
    title: 'values cannot forge log lines',
    asks: list`
      {json,structured} {logs,logging,log,format} | structured {logger,logging} |
      strip * {newlines,line breaks,control characters} | as json | one json * line
    `,
    against: list`string * {log line,log lines}`,
    attacks: list`log injection | log forging | crlf injection`,
  },
  {
    id: 'log-events',
    cwe: ['CWE-778'],
    title: 'failures are recorded',
    asks: list`
      {log,logs,logged,record,recorded,logging} * {failures,failure,failed,errors,error,attempts,denied,refusals,refused,access,who,event,events} |
      audit {log,trail,logging} | so support can | log * exceptions | keep * {trace,track,record} of
    `,
    against: list`
      no {logging,logs,log} | without logging | log nothing | swallow * {error,errors,exceptions} | silently
    `,
  },
  {
    id: 'generic-errors',
    cwe: ['CWE-209'],
    title: 'clients see no internals',
    asks: list`
      generic {error,errors,message,messages,500} | hide * {internals,details,stack,errors,error} |
      {internal,stack} * {not,never} * {leak,leaked,exposed,shown,sent} | no internals | fixed {error,} {text,message} |
      hide error
    `,
    against: list`
      {leak,leaks,leaking,expose,exposing,reveal,show,send,return,include,returning,sending} * {internals,internal,internal details,stack,stack trace,stack traces,stacktrace,implementation details,error details} |
      stack {trace,traces} {in,to,with} |
      {return,send,show,include,respond with,returning,pass} * {error message,err message,error messages,raw error,exception message,full error,sql error,original error,whole error,actual error,exact error} |
      error details {to,in} * {client,response} | detailed {error,errors} {messages,message,to,for,in} |
      err message {to,in} | stacktrace
    `,
  },
  {
    id: 'error-handling',
    cwe: ['CWE-755', 'CWE-390'],
    title: 'errors are handled',
    asks: list`
      error handling |
      {handle,catch,handles,handling} * {error,errors,exception,exceptions,failure,failures,rejection,rejections} |
      {proper,good,robust} error | try catch | on {failure,error} | without losing | reach * caller |
      pass * {last,original} error | which ones failed
    `,
    against: list`
      {ignore,swallow,suppress} * {error,errors,exception,exceptions,failures} | fire and forget | best effort |
      skip * {error,errors} handling
    `,
  },
  {
    id: 'retry',
    cwe: ['CWE-703'],
    title: 'temporary failures are retried',
    asks: list`{retry,retries,retrying} | backoff | try again`,
  },
  {
    id: 'fail-closed',
    cwe: ['CWE-636'],
    title: 'a failing check refuses',
    asks: list`
      fail closed | deny by default | default deny | denied by default |
      {refuse,reject,deny} * {unless,by default,everything else}
    `,
    against: list`fail open | allow by default | let * through * {fails,error,errors}`,
  },
  {
    id: 'cleanup',
    cwe: ['CWE-404', 'CWE-772'],
    title: 'resources are released',
    asks: list`
      {clean up,cleanup,close,release,delete} * {temp,temporary,handle,handles,connection,connections,afterwards} |
      {always,finally} {release,close}
    `,
    against: list`leave * {temp,temporary} files`,
  },
];
