<#ftl output_format="plainText">
<#-- A calendar file (RFC 5545), model CalendarFile. Its texts are already escaped; its lines are folded after rendering. -->
<#import "words.ftlh" as w>
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Huibian//Huibian//ZH
CALSCALE:GREGORIAN
METHOD:PUBLISH
<#assign title>${name}<#if of != "">（${of}）</#if><#if members>（会员）</#if></#assign>
NAME:${title}
X-WR-CALNAME:${title}
<#list events as event>
BEGIN:VEVENT
UID:${event.uid}
DTSTAMP:${event.stamp}
DTSTART;VALUE=DATE:${event.start}
DTEND;VALUE=DATE:${event.end}
<#if event.rule != "">RRULE:${event.rule}</#if>
SUMMARY:${w.days[event.kind]!event.kind}：${event.title}
DESCRIPTION:${event.sentence}<#if event.counted != "">（${event.counted}）</#if><#if event.url != "">\n${event.url}</#if>
<#if event.url != "">URL:${event.url}</#if>
CATEGORIES:${w.days[event.kind]!event.kind},${w.bearers[event.concerns]}
TRANSP:TRANSPARENT
END:VEVENT
</#list>
END:VCALENDAR
