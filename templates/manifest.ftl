<#ftl output_format="JSON">
<#-- The web app manifest, model StaticPage. -->
{
"id": "./",
"name": "${site.title?json_string}",
"short_name": "${site.title?json_string}",
"description": "${site.description?json_string}",
"lang": "${site.language?json_string}",
"dir": "ltr",
"start_url": "index.html",
"scope": "./",
"display": "standalone",
"background_color": "#fbf9f4",
"theme_color": "${site.color}",
"icons": [
<#if site.logo.file != "">
{"src": "${assets}${site.logo.file}", "sizes": "${site.logo.sizes}", "type": "${site.logo.type}"}
<#else>
{"src": "${assets}icon.svg", "sizes": "any", "type": "image/svg+xml"},
{"src": "${assets}icon-192.png", "sizes": "192x192", "type": "image/png"},
{"src": "${assets}icon-512.png", "sizes": "512x512", "type": "image/png"},
{"src": "${assets}icon-maskable.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"}
</#if>
]
}
