// @ts-nocheck
// Generated from templates/ by templates/precompile.mjs; change the templates and run `npm run templates`.

/** Precompiled templates by name, for Handlebars' runtime. */
export const templates: Readonly<Record<string, object>> = {
  "card": {"0":function(container,depth0,helpers,partials,data) {
    return " open";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " It only looks like protection (<code>"
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"lookalike") : depth0), depth0))
    + "</code>).";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " <q>"
    + container.escapeExpression(container.lambda(((stack1 = (depth0 != null ? lookupProperty(depth0,"cause") : depth0)) != null ? lookupProperty(stack1,"quote") : stack1), depth0))
    + "</q>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div><dt>Also at</dt><dd>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"related") : depth0),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":25},"end":{"line":15,"column":117}}})) != null ? stack1 : "")
    + "</dd></div>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),(data && lookupProperty(data,"first")),{"name":"unless","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":42},"end":{"line":15,"column":73}}})) != null ? stack1 : "")
    + "<a href=\"#"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"label") : depth0), depth0))
    + "</a>";
},"5":function(container,depth0,helpers,partials,data) {
    return ", ";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"link"),depth0,{"name":"link","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<article class=\"dev card "
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"severity") : depth0)) != null ? lookupProperty(stack1,"id") : stack1), depth0))
    + "\" id=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "\" tabindex=\"-1\" aria-labelledby=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "-t\" data-severity=\""
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"severity") : depth0)) != null ? lookupProperty(stack1,"id") : stack1), depth0))
    + "\" data-category=\""
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"category") : depth0)) != null ? lookupProperty(stack1,"id") : stack1), depth0))
    + "\" data-confidence=\""
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"confidence") : depth0)) != null ? lookupProperty(stack1,"id") : stack1), depth0))
    + "\">\n<header>\n<p class=\"chips\"><span class=\"chip sev "
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"severity") : depth0)) != null ? lookupProperty(stack1,"id") : stack1), depth0))
    + "\">"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"severity") : depth0)) != null ? lookupProperty(stack1,"label") : stack1), depth0))
    + "</span> <span class=\"chip\">"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"state") : depth0)) != null ? lookupProperty(stack1,"label") : stack1), depth0))
    + "</span> <span class=\"chip\">"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"confidence") : depth0)) != null ? lookupProperty(stack1,"label") : stack1), depth0))
    + "</span> <span class=\"cat\">"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"category") : depth0)) != null ? lookupProperty(stack1,"label") : stack1), depth0))
    + "</span></p>\n<h3 id=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "-t\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"title") : depth0), depth0))
    + " <a class=\"hash\" href=\"#"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "\" aria-label=\"Link to deviation "
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"number") : depth0), depth0))
    + "\">#</a></h3>\n<p class=\"at\"><a href=\"#"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"place") : depth0)) != null ? lookupProperty(stack1,"anchor") : stack1), depth0))
    + "\">"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"place") : depth0)) != null ? lookupProperty(stack1,"label") : stack1), depth0))
    + "</a> · "
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"rule") : depth0), depth0))
    + "</p>\n<p class=\"impact\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"impact") : depth0), depth0))
    + "</p>\n</header>\n<details class=\"body\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,(depth0 != null ? lookupProperty(depth0,"open") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":21},"end":{"line":8,"column":45}}})) != null ? stack1 : "")
    + "><summary>Comparison and repair</summary>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"pair"),depth0,{"name":"pair","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<dl class=\"why\">\n<div><dt>What changed</dt><dd>"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"state") : depth0)) != null ? lookupProperty(stack1,"sentence") : stack1), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,(depth0 != null ? lookupProperty(depth0,"lookalike") : depth0),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":48},"end":{"line":11,"column":132}}})) != null ? stack1 : "")
    + "</dd></div>\n<div><dt>Why it changed</dt><dd><strong>"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"cause") : depth0)) != null ? lookupProperty(stack1,"label") : stack1), depth0))
    + ".</strong> "
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"cause") : depth0)) != null ? lookupProperty(stack1,"sentence") : stack1), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,((stack1 = (depth0 != null ? lookupProperty(depth0,"cause") : depth0)) != null ? lookupProperty(stack1,"quote") : stack1),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":84},"end":{"line":12,"column":133}}})) != null ? stack1 : "")
    + "</dd></div>\n<div><dt>Attack</dt><dd><code class=\"attack\">"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"attack") : depth0)) != null ? lookupProperty(stack1,"input") : stack1), depth0))
    + "</code> → "
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"attack") : depth0)) != null ? lookupProperty(stack1,"effect") : stack1), depth0))
    + "</dd></div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,(depth0 != null ? lookupProperty(depth0,"related") : depth0),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "")
    + "</dl>\n<div class=\"repair\">\n<h4>Repair</h4>\n<p>"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"repair") : depth0), depth0))
    + "</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"diff"),depth0,{"name":"diff","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</div>\n<p class=\"links\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,(depth0 != null ? lookupProperty(depth0,"cwe") : depth0),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":17},"end":{"line":23,"column":49}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,(depth0 != null ? lookupProperty(depth0,"owasp") : depth0),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":49},"end":{"line":23,"column":83}}})) != null ? stack1 : "")
    + "</p>\n</details>\n</article>\n";
},"usePartial":true,"useData":true},
  "chart": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"chart") : depth0),{"name":"with","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":11,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<svg class=\"chart\" viewBox=\"0 0 100 6\" width=\"300\" height=\"14\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"present") : depth0), depth0))
    + " present, "
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"accepted") : depth0), depth0))
    + " accepted, "
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"deviating") : depth0), depth0))
    + " deviating, of "
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"total") : depth0), depth0))
    + " checks\">\n<rect class=\"s-present\" x=\"0\" y=\"0\" width=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"presentWidth") : depth0), depth0))
    + "\" height=\"6\"/><rect class=\"s-accepted\" x=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"acceptedStart") : depth0), depth0))
    + "\" y=\"0\" width=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"acceptedWidth") : depth0), depth0))
    + "\" height=\"6\"/><rect class=\"s-deviating\" x=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"deviatingStart") : depth0), depth0))
    + "\" y=\"0\" width=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"deviatingWidth") : depth0), depth0))
    + "\" height=\"6\"/>\n</svg>\n<ul class=\"legend\">\n<li><span class=\"key s-present\" aria-hidden=\"true\"></span>"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"present") : depth0), depth0))
    + " present as in the reference</li>\n<li><span class=\"key s-accepted\" aria-hidden=\"true\"></span>"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"accepted") : depth0), depth0))
    + " accepted in another form</li>\n<li><span class=\"key s-deviating\" aria-hidden=\"true\"></span>"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"deviating") : depth0), depth0))
    + " deviating</li>\n</ul>\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "<p>No check was made.</p>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"chart") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":14,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "deviations": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section aria-labelledby=\"deviations\">\n<h2 id=\"deviations\" tabindex=\"-1\">Deviations, worst first</h2>\n<p class=\"empty\" hidden>No deviation matches the filters.</p>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"cards") : depth0),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "")
    + "</section>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"card"),depth0,{"name":"card","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section aria-labelledby=\"deviations\"><h2 id=\"deviations\" tabindex=\"-1\">Deviations</h2>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"notJudged") : depth0),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":11,"column":3},"end":{"line":11,"column":104}}})) != null ? stack1 : "")
    + "</p></section>\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "Not judged: there is nothing to list.";
},"4":function(container,depth0,helpers,partials,data) {
    return "None found in what was compared.";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"cards") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "diff": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"inReferenceNames") : depth0),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":2,"column":128}}})) != null ? stack1 : "")
    + "\n<pre class=\"diff\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,(depth0 != null ? lookupProperty(depth0,"diff") : depth0),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":18},"end":{"line":6,"column":23}}})) != null ? stack1 : "")
    + "</pre>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "<p class=\"at\">No repair in the names of this code was found; these are the reference’s lines.</p>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"added") : depth0),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":3,"column":32},"end":{"line":6,"column":14}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ins class=\"l\"><span class=\"n\">+</span> <code>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"pieces"),depth0,{"name":"pieces","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</code>\n</ins>";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"removed") : depth0),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(6, data, 0),"data":data,"loc":{"start":{"line":4,"column":6},"end":{"line":6,"column":7}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<del class=\"l\"><span class=\"n\">−</span> <code>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"pieces"),depth0,{"name":"pieces","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</code>\n</del>";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"l\"><span class=\"n\"> </span> <code>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"pieces"),depth0,{"name":"pieces","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</code>\n</span>";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<button type=\"button\" class=\"copy\" data-copy=\""
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"copy") : depth0), depth0))
    + "\">Copy "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"inReferenceNames") : depth0),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":8,"column":99},"end":{"line":8,"column":169}}})) != null ? stack1 : "")
    + "</button> ";
},"8":function(container,depth0,helpers,partials,data) {
    return "the reference’s lines";
},"9":function(container,depth0,helpers,partials,data) {
    return "the repair";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"diff") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":7,"column":7}}})) != null ? stack1 : "")
    + "<p class=\"buttons script\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"copy") : depth0),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":26},"end":{"line":8,"column":186}}})) != null ? stack1 : "")
    + "<button type=\"button\" class=\"copy-link\" data-anchor=\""
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "\">Copy link</button></p>\n";
},"usePartial":true,"useData":true},
  "files": {"0":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section aria-labelledby=\"files-h\">\n<h2 id=\"files-h\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"several") : depth0),{"name":"if","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.program(2, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":3,"column":17},"end":{"line":3,"column":63}}})) != null ? stack1 : "")
    + "</h2>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,(depth0 != null ? lookupProperty(depth0,"files") : depth0),{"name":"each","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":17,"column":9}}})) != null ? stack1 : "")
    + "</section>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "Files";
},"2":function(container,depth0,helpers,partials,data) {
    return "The snippet";
},"3":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"file\" id=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "\" tabindex=\"-1\" aria-labelledby=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "-t\">\n<h3 id=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "-t\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"label") : depth0), depth0))
    + " <span class=\"at\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"count") : depth0), depth0))
    + "</span></h3>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,(depths[1] != null ? lookupProperty(depths[1],"several") : depths[1]),{"name":"if","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":9,"column":17}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"notes"),depth0,{"name":"notes","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,(depth0 != null ? lookupProperty(depth0,"lines") : depth0),{"name":"if","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":15,"column":7}}})) != null ? stack1 : "")
    + "</section>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details class=\"compared\"><summary>Compared with</summary>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"matches"),depth0,{"name":"matches","hash":{"compared":(depth0 != null ? lookupProperty(depth0,"matches") : depth0)},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</details>";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details class=\"source\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"open") : depth0),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":23},"end":{"line":12,"column":47}}})) != null ? stack1 : "")
    + "><summary>Whole snippet</summary>\n<pre class=\"code\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,(depth0 != null ? lookupProperty(depth0,"lines") : depth0),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":18},"end":{"line":13,"column":59}}})) != null ? stack1 : "")
    + "</pre>\n</details>\n";
},"6":function(container,depth0,helpers,partials,data) {
    return " open";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"source-line"),depth0,{"name":"source-line","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"files") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true,"useDepths":true},
  "follow-up": {"0":function(container,depth0,helpers,partials,data) {
    var alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"follow\" aria-labelledby=\"follow-h\">\n<h2 id=\"follow-h\">To copy into the next conversation</h2>\n<details><summary>Repair prompt</summary>\n<p class=\"buttons script\"><button type=\"button\" class=\"copy\" data-copy-from=\"repair-prompt\">Copy the repair prompt</button></p>\n<pre id=\"repair-prompt\" class=\"text\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"repairPrompt") : depth0), depth0))
    + "</pre>\n</details>\n<details><summary>Red-team prompt</summary>\n<p class=\"buttons script\"><button type=\"button\" class=\"copy\" data-copy-from=\"red-team-prompt\">Copy the red-team prompt</button></p>\n<pre id=\"red-team-prompt\" class=\"text\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"redTeamPrompt") : depth0), depth0))
    + "</pre>\n</details>\n</section>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"repairPrompt") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":13,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "header": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " · "
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"subject") : depth0), depth0));
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<header class=\"top verdict-"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"verdict") : depth0)) != null ? lookupProperty(stack1,"kind") : stack1), depth0))
    + "\">\n<div class=\"top-in\">\n<div>\n<p class=\"brand\">aidiff report"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"subject") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":30},"end":{"line":4,"column":66}}})) != null ? stack1 : "")
    + "</p>\n<h1>"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"verdict") : depth0)) != null ? lookupProperty(stack1,"headline") : stack1), depth0))
    + "</h1>\n<p class=\"sentence\">"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"verdict") : depth0)) != null ? lookupProperty(stack1,"sentence") : stack1), depth0))
    + "</p>\n</div>\n<fieldset class=\"theme\"><legend>Theme</legend>\n<label><input type=\"radio\" name=\"theme\" id=\"theme-auto\" value=\"auto\" checked> Auto</label>\n<label><input type=\"radio\" name=\"theme\" id=\"theme-light\" value=\"light\"> Light</label>\n<label><input type=\"radio\" name=\"theme\" id=\"theme-dark\" value=\"dark\"> Dark</label>\n</fieldset>\n</div>\n</header>\n";
},"useData":true},
  "keys": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "<details class=\"keys script\"><summary>Keyboard</summary>\n<label><input type=\"checkbox\" id=\"keys-on\" checked> Single-key shortcuts</label>\n<dl>\n<div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous deviation</dd></div>\n<div><dt><kbd>o</kbd></dt><dd>open or fold it</dd></div>\n<div><dt><kbd>c</kbd></dt><dd>copy its repair</dd></div>\n<div><dt><kbd>f</kbd></dt><dd>go to the filters</dd></div>\n<div><dt><kbd>t</kbd></dt><dd>change the theme</dd></div>\n<div><dt><kbd>?</kbd></dt><dd>this list</dd></div>\n</dl>\n</details>\n";
},"useData":true},
  "line": {"0":function(container,depth0,helpers,partials,data) {
    return "<span class=\"l filler\">\n</span>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"fold") : depth0),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":2,"column":7},"end":{"line":4,"column":7}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"l fold\">⋯ "
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"fold") : depth0), depth0))
    + "\n</span>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"l"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"focus") : depth0),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":29},"end":{"line":3,"column":55}}})) != null ? stack1 : "")
    + "\"><span class=\"n\">"
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"number") : depth0), depth0))
    + "</span> <code>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"pieces"),depth0,{"name":"pieces","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</code>\n</span>";
},"4":function(container,depth0,helpers,partials,data) {
    return " focus";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"filler") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":4,"column":14}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "link": {"0":function(container,depth0,helpers,partials,data) {
    var alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"href") : depth0), depth0))
    + "\" rel=\"noreferrer noopener\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"text") : depth0), depth0))
    + "</a> ";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span>"
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"text") : depth0), depth0))
    + "</span> ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"href") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":107}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "match": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details><summary>"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"title") : depth0), depth0))
    + " <span class=\"score\">fit "
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"score") : depth0), depth0))
    + "</span></summary>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"match-about"),depth0,{"name":"match-about","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</details>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<strong>"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"title") : depth0), depth0))
    + "</strong> <span class=\"score\">fit "
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"score") : depth0), depth0))
    + "</span>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"match-about"),depth0,{"name":"match-about","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"minor") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":8,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "match-about": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " · "
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"variant") : depth0), depth0));
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"task\">"
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"task") : depth0), depth0))
    + "</span>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"evidence\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"evidence") : depth0),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":9,"column":9}}})) != null ? stack1 : "")
    + "</ul>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><span class=\"kind\">"
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"kind") : depth0), depth0))
    + "</span> "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"place") : depth0),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":8,"column":39},"end":{"line":8,"column":128}}})) != null ? stack1 : "")
    + "</li>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\"#"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"place") : depth0)) != null ? lookupProperty(stack1,"anchor") : stack1), depth0))
    + "\"><code>"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"text") : depth0), depth0))
    + "</code></a>";
},"5":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"text") : depth0), depth0));
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"at\">"
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"reference") : depth0), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"variant") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":30},"end":{"line":1,"column":66}}})) != null ? stack1 : "")
    + "</span>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"task") : depth0),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":4,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"evidence") : depth0),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "matches": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"matches\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"compared") : depth0),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":9}}})) != null ? stack1 : "")
    + "</ul>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"minor") : depth0),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":3},"end":{"line":4,"column":37}}})) != null ? stack1 : "")
    + ">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"match"),depth0,{"name":"match","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</li>\n";
},"2":function(container,depth0,helpers,partials,data) {
    return " class=\"minor\"";
},"3":function(container,depth0,helpers,partials,data) {
    return "<p>No reference fits.</p>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details><summary>Runners-up</summary>\n<ul class=\"matches\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"nearMatches") : depth0),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":15,"column":9}}})) != null ? stack1 : "")
    + "</ul>\n</details>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"compared") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":9,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"nearMatches") : depth0),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":18,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "note": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<code>"
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"safeguard") : depth0), depth0))
    + "</code> ";
},"1":function(container,depth0,helpers,partials,data) {
    var alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " <a class=\"at\" href=\"#"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "\">line "
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"line") : depth0), depth0))
    + "</a>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"safeguard") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":51}}})) != null ? stack1 : "")
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"text") : depth0), depth0))
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,(depth0 != null ? lookupProperty(depth0,"places") : depth0),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":59},"end":{"line":1,"column":135}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "notes": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"notes\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"accepted") : depth0),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":6,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"notSeen") : depth0),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":10,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"unproven") : depth0),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":14,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"unjudged") : depth0),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":18,"column":7}}})) != null ? stack1 : "")
    + "</div>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h4>Accepted in another form</h4>\n<ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"accepted") : depth0),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":4},"end":{"line":5,"column":50}}})) != null ? stack1 : "")
    + "</ul>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"note"),depth0,{"name":"note","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</li>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h4>Not seen in this snippet</h4>\n<ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"notSeen") : depth0),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":4},"end":{"line":9,"column":49}}})) != null ? stack1 : "")
    + "</ul>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h4>Unproven</h4>\n<ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"unproven") : depth0),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":4},"end":{"line":13,"column":50}}})) != null ? stack1 : "")
    + "</ul>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h4>Not judged</h4>\n<ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"unjudged") : depth0),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":4},"end":{"line":17,"column":50}}})) != null ? stack1 : "")
    + "</ul>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"hasNotes") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "page": {"0":function(container,depth0,helpers,partials,data) {
    return " class=\"many\"";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"policy") : depth0), depth0))
    + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"verdict") : depth0)) != null ? lookupProperty(stack1,"headline") : stack1), depth0))
    + " · "
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"title") : depth0), depth0))
    + "</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>"
    + ((stack1 = alias1((depth0 != null ? lookupProperty(depth0,"style") : depth0), depth0)) != null ? stack1 : "")
    + "</style>\n</head>\n<body"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"many") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":5},"end":{"line":13,"column":37}}})) != null ? stack1 : "")
    + ">\n<a class=\"skip\" href=\"#deviations\">Skip to the deviations</a>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"header"),depth0,{"name":"header","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<main>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"summary"),depth0,{"name":"summary","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<div class=\"frame\">\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"sidebar"),depth0,{"name":"sidebar","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<div class=\"content\">\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"deviations"),depth0,{"name":"deviations","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"files"),depth0,{"name":"files","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"follow-up"),depth0,{"name":"follow-up","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</div>\n</div>\n</main>\n<footer class=\"foot\"><p>aidiff "
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"version") : depth0), depth0))
    + ". This report covers what was compared with references and nothing else.</p></footer>\n\u003Cscript>"
    + ((stack1 = alias1((depth0 != null ? lookupProperty(depth0,"script") : depth0), depth0)) != null ? stack1 : "")
    + "\u003C/script>\n</body>\n</html>\n";
},"usePartial":true,"useData":true},
  "pair": {"0":function(container,depth0,helpers,partials,data) {
    return " alone";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<figure class=\"ref f"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"rows") : depth0), depth0))
    + "\"><figcaption><b>Reference</b> "
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"referencePlace") : depth0), depth0))
    + "</figcaption>\n<pre class=\"r"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"rows") : depth0), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"referenceLines") : depth0),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":23},"end":{"line":4,"column":66}}})) != null ? stack1 : "")
    + "</pre></figure>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"line"),depth0,{"name":"line","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"pair"
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,(depth0 != null ? lookupProperty(depth0,"hasReference") : depth0),{"name":"unless","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":16},"end":{"line":1,"column":57}}})) != null ? stack1 : "")
    + "\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"hasReference") : depth0),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":5,"column":7}}})) != null ? stack1 : "")
    + "<figure class=\"snip f"
    + alias3(alias2((depth0 != null ? lookupProperty(depth0,"rows") : depth0), depth0))
    + "\"><figcaption><b>Snippet</b> "
    + alias3(alias2(((stack1 = (depth0 != null ? lookupProperty(depth0,"place") : depth0)) != null ? lookupProperty(stack1,"label") : stack1), depth0))
    + "</figcaption>\n<pre class=\"r"
    + alias3(alias2((depth0 != null ? lookupProperty(depth0,"rows") : depth0), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,(depth0 != null ? lookupProperty(depth0,"snippetLines") : depth0),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":23},"end":{"line":7,"column":64}}})) != null ? stack1 : "")
    + "</pre></figure>\n</div>\n";
},"usePartial":true,"useData":true},
  "pieces": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"marked") : depth0),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":1,"column":16},"end":{"line":1,"column":164}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<mark"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"name") : depth0),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":35},"end":{"line":1,"column":71}}})) != null ? stack1 : "")
    + ">"
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"text") : depth0), depth0))
    + "</mark>";
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " class=\""
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"name") : depth0), depth0))
    + "\"";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"name") : depth0),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":1,"column":87},"end":{"line":1,"column":157}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"name") : depth0), depth0))
    + "\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"text") : depth0), depth0))
    + "</span>";
},"5":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"text") : depth0), depth0));
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"pieces") : depth0),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":173}}})) != null ? stack1 : "");
},"useData":true},
  "prompt": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"at\">"
    + container.escapeExpression(container.lambda(((stack1 = (depth0 != null ? lookupProperty(depth0,"prompt") : depth0)) != null ? lookupProperty(stack1,"name") : stack1), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,((stack1 = (depth0 != null ? lookupProperty(depth0,"prompt") : depth0)) != null ? lookupProperty(stack1,"redacted") : stack1),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":29},"end":{"line":2,"column":78}}})) != null ? stack1 : "")
    + "</p>\n<blockquote class=\"prompt"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"promptLong") : depth0),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":25},"end":{"line":3,"column":102}}})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,((stack1 = (depth0 != null ? lookupProperty(depth0,"prompt") : depth0)) != null ? lookupProperty(stack1,"pieces") : stack1),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":104},"end":{"line":3,"column":240}}})) != null ? stack1 : "")
    + "</blockquote>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,((stack1 = (depth0 != null ? lookupProperty(depth0,"prompt") : depth0)) != null ? lookupProperty(stack1,"facts") : stack1),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return " · secrets redacted";
},"2":function(container,depth0,helpers,partials,data) {
    return " long\" role=\"region\" aria-label=\"Prompt\" tabindex=\"0";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"kind") : depth0),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":3,"column":127},"end":{"line":3,"column":231}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<mark class=\"fact\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"text") : depth0), depth0))
    + "<span class=\"kind\"> "
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"kind") : depth0), depth0))
    + "</span></mark>";
},"5":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"text") : depth0), depth0));
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details><summary>Read from the prompt</summary>\n<ul class=\"facts\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"prompt") : depth0)) != null ? lookupProperty(stack1,"facts") : stack1),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":9,"column":9}}})) != null ? stack1 : "")
    + "</ul>\n</details>\n";
},"7":function(container,depth0,helpers,partials,data) {
    var alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"kind") : depth0), depth0))
    + " <code>"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"value") : depth0), depth0))
    + "</code></li>\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "<p>No prompt was given: references were chosen by the code alone.</p>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"prompt") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(8, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":15,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "references": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"references") : depth0),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"matches\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"references") : depth0),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":8,"column":9}}})) != null ? stack1 : "")
    + "</ul>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><strong>"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"title") : depth0), depth0))
    + "</strong> <span class=\"score\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"files") : depth0), depth0))
    + "</span>\n<span class=\"at\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"reference") : depth0), depth0))
    + "</span>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"task") : depth0),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":7,"column":53}}})) != null ? stack1 : "")
    + "</li>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"task\">"
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"task") : depth0), depth0))
    + "</span>";
},"4":function(container,depth0,helpers,partials,data) {
    return "<p>No reference fits.</p>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"files") : depth0),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(8, data, 0),"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":21,"column":7}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"files") : depth0),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":17,"column":9}}})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"matches"),depth0,{"name":"matches","hash":{"compared":(depth0 != null ? lookupProperty(depth0,"matches") : depth0)},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>The prompt alone points to:</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"matches"),depth0,{"name":"matches","hash":{"compared":(depth0 != null ? lookupProperty(depth0,"matches") : depth0)},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"several") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":22,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "sidebar": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details class=\"fold\" open><summary>Filters and index</summary>\n<section class=\"filters\" aria-labelledby=\"filters-h\">\n<h2 id=\"filters-h\">Show</h2>\n<fieldset><legend>Severity</legend>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,(depth0 != null ? lookupProperty(depth0,"severities") : depth0),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":9,"column":9}}})) != null ? stack1 : "")
    + "</fieldset>\n<fieldset><legend>Category</legend>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,(depth0 != null ? lookupProperty(depth0,"categories") : depth0),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":14,"column":9}}})) != null ? stack1 : "")
    + "</fieldset>\n<fieldset><legend>Confidence</legend>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,(depth0 != null ? lookupProperty(depth0,"confidences") : depth0),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":19,"column":9}}})) != null ? stack1 : "")
    + "</fieldset>\n<p class=\"shown script\"><span id=\"shown\" role=\"status\"></span> <button type=\"button\" id=\"reset\">Show all</button></p>\n</section>\n<nav aria-labelledby=\"index-h\">\n<h2 id=\"index-h\">Deviations</h2>\n<ol class=\"index\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,(depth0 != null ? lookupProperty(depth0,"cards") : depth0),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":28,"column":9}}})) != null ? stack1 : "")
    + "</ol>\n</nav>\n</details>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<label"
    + ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"count") : depth0),{"name":"unless","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":6},"end":{"line":8,"column":47}}})) != null ? stack1 : "")
    + "><input type=\"checkbox\" id=\"f-"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"word") : depth0)) != null ? lookupProperty(stack1,"id") : stack1), depth0))
    + "\" checked> <span class=\"chip sev "
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"word") : depth0)) != null ? lookupProperty(stack1,"id") : stack1), depth0))
    + "\">"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"word") : depth0)) != null ? lookupProperty(stack1,"label") : stack1), depth0))
    + "</span> <span class=\"n\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"count") : depth0), depth0))
    + "</span></label>\n";
},"2":function(container,depth0,helpers,partials,data) {
    return " class=\"none\"";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<label"
    + ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"count") : depth0),{"name":"unless","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":6},"end":{"line":13,"column":47}}})) != null ? stack1 : "")
    + "><input type=\"checkbox\" id=\"f-"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"word") : depth0)) != null ? lookupProperty(stack1,"id") : stack1), depth0))
    + "\" checked> "
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"word") : depth0)) != null ? lookupProperty(stack1,"label") : stack1), depth0))
    + " <span class=\"n\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"count") : depth0), depth0))
    + "</span></label>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li class=\"dev\" data-severity=\""
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"severity") : depth0)) != null ? lookupProperty(stack1,"id") : stack1), depth0))
    + "\" data-category=\""
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"category") : depth0)) != null ? lookupProperty(stack1,"id") : stack1), depth0))
    + "\" data-confidence=\""
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"confidence") : depth0)) != null ? lookupProperty(stack1,"id") : stack1), depth0))
    + "\"><a href=\"#"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "\"><span class=\"dot "
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"severity") : depth0)) != null ? lookupProperty(stack1,"id") : stack1), depth0))
    + "\" aria-hidden=\"true\"></span><span><span class=\"sr\">"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"severity") : depth0)) != null ? lookupProperty(stack1,"label") : stack1), depth0))
    + ": </span>"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"title") : depth0), depth0))
    + " <span class=\"at\">"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"place") : depth0)) != null ? lookupProperty(stack1,"label") : stack1), depth0))
    + "</span></span></a></li>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<nav aria-labelledby=\"files-nav-h\">\n<h2 id=\"files-nav-h\">Files</h2>\n<ul class=\"index\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"files") : depth0),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":39,"column":9}}})) != null ? stack1 : "")
    + "</ul>\n</nav>\n";
},"6":function(container,depth0,helpers,partials,data) {
    var alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><a href=\"#"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "\"><span>"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"label") : depth0), depth0))
    + " <span class=\"at\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"count") : depth0), depth0))
    + "</span></span></a></li>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"side\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"cards") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":32,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"several") : depth0),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":0},"end":{"line":42,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"keys"),depth0,{"name":"keys","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</div>\n";
},"usePartial":true,"useData":true},
  "source-line": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"l fold\">⋯ "
    + container.escapeExpression(container.lambda((depth0 != null ? lookupProperty(depth0,"fold") : depth0), depth0))
    + "\n</span>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"l"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"gutter") : depth0),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":29},"end":{"line":2,"column":56}}})) != null ? stack1 : "")
    + "\" id=\""
    + alias3(alias2((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "\"><span class=\"n\">"
    + alias3(alias2((depth0 != null ? lookupProperty(depth0,"number") : depth0), depth0))
    + "</span> <code>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"pieces"),depth0,{"name":"pieces","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</code>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,(depth0 != null ? lookupProperty(depth0,"gutter") : depth0),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":133},"end":{"line":2,"column":242}}})) != null ? stack1 : "")
    + "\n</span>";
},"2":function(container,depth0,helpers,partials,data) {
    return " focus";
},"3":function(container,depth0,helpers,partials,data) {
    var alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " <a class=\"chip sev "
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"severity") : depth0), depth0))
    + "\" href=\"#"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"anchor") : depth0), depth0))
    + "\" title=\""
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"title") : depth0), depth0))
    + "\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"label") : depth0), depth0))
    + "</a>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"fold") : depth0),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":3,"column":14}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "summary": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"tiles\" aria-label=\"Deviations by severity\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"severities") : depth0),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "")
    + "</ul>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li class=\"tile "
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"word") : depth0)) != null ? lookupProperty(stack1,"id") : stack1), depth0))
    + ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"count") : depth0),{"name":"unless","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":27},"end":{"line":6,"column":60}}})) != null ? stack1 : "")
    + "\"><span class=\"count\">"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"count") : depth0), depth0))
    + "</span> <span class=\"what\">"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"word") : depth0)) != null ? lookupProperty(stack1,"label") : stack1), depth0))
    + "</span></li>\n";
},"2":function(container,depth0,helpers,partials,data) {
    return " zero";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table class=\"cats\"><thead><tr><th scope=\"col\">Deviations by category</th><th scope=\"col\" class=\"sr\">Count</th></tr></thead><tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"categories") : depth0),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":24,"column":9}}})) != null ? stack1 : "")
    + "</tbody></table>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"some") : depth0),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":23,"column":81}}})) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda, alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\">"
    + alias2(alias1(((stack1 = (depth0 != null ? lookupProperty(depth0,"word") : depth0)) != null ? lookupProperty(stack1,"label") : stack1), depth0))
    + "</th><td>"
    + alias2(alias1((depth0 != null ? lookupProperty(depth0,"count") : depth0), depth0))
    + "</td></tr>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"summary\" aria-labelledby=\"summary-h\">\n<h2 id=\"summary-h\" class=\"sr\">Summary</h2>\n"
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,(depth0 != null ? lookupProperty(depth0,"notJudged") : depth0),{"name":"unless","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":9,"column":11}}})) != null ? stack1 : "")
    + "<div class=\"panels\">\n<div class=\"panel\">\n<h3>What was asked</h3>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"prompt"),depth0,{"name":"prompt","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</div>\n<details class=\"panel fold\" open><summary><h3>What it was compared with</h3></summary>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"references"),depth0,{"name":"references","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</details>\n<details class=\"panel fold\" open><summary><h3>Safeguard checks</h3></summary>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"chart"),depth0,{"name":"chart","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,(depth0 != null ? lookupProperty(depth0,"cards") : depth0),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":26,"column":7}}})) != null ? stack1 : "")
    + "</details>\n</div>\n</section>\n";
},"usePartial":true,"useData":true},
};

/** templates/report.css without comments. */
export const style: string = ":root {\ncolor-scheme: light dark;\n--bg: light-dark(#f4f6f8, #0e1217);\n--card: light-dark(#ffffff, #161b22);\n--inset: light-dark(#f6f8fa, #0f141a);\n--text: light-dark(#1b2129, #e4e9ef);\n--soft: light-dark(#525c68, #a0acb9);\n--line: light-dark(#d5dce3, #2c353f);\n--link: light-dark(#0a54c4, #86b7ff);\n--critical: light-dark(#7d1147, #ff9cc2);\n--high: light-dark(#b02318, #ffa198);\n--medium: light-dark(#7d5200, #eec15f);\n--low: light-dark(#3c556c, #a9c1d8);\n--on-chip: light-dark(#ffffff, #14181d);\n--ok: light-dark(#1a7040, #6cc992);\n--other: light-dark(#2466a8, #7db4ea);\n--add: light-dark(#e2f6e6, #12301d);\n--del: light-dark(#fdeae8, #3b1a1a);\n--mark-ref: light-dark(#b9ecc6, #1d5230);\n--mark-snip: light-dark(#ffd3ce, #6e2622);\n--focus-row: light-dark(#fff8e5, #262314);\n--fact: light-dark(#e3edfc, #1d2f4a);\n--mono: ui-monospace, SFMono-Regular, \"SF Mono\", Menlo, Consolas, \"DejaVu Sans Mono\", monospace;\n}\n:root:has(#theme-light:checked) { color-scheme: light; }\n:root:has(#theme-dark:checked) { color-scheme: dark; }\n* { box-sizing: border-box; }\nhtml { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }\nbody { margin: 0; background: var(--bg); color: var(--text); font: 15px/1.5 system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif; }\na { color: var(--link); text-underline-offset: 2px; }\na:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }\nh1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, pre, fieldset { margin: 0; padding: 0; }\nul, ol { list-style: none; }\nfieldset { border: 0; min-width: 0; }\ncode, pre, kbd { font-family: var(--mono); font-size: 12.5px; }\npre { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.55; }\nsummary { cursor: pointer; color: var(--link); width: fit-content; }\nbutton { font: inherit; font-size: 13px; color: var(--text); background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 3px 10px; min-height: 28px; cursor: pointer; }\nbutton:hover { border-color: var(--link); }\n.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n.skip { position: absolute; left: 8px; top: -60px; background: var(--card); padding: 8px 12px; z-index: 2; }\n.skip:focus { top: 8px; }\nhtml:not(.js) .script { display: none; }\n.at { color: var(--soft); font-size: 13px; font-weight: 400; overflow-wrap: anywhere; }\n.at a { color: inherit; }\n.top { background: var(--card); border-bottom: 1px solid var(--line); border-top: 5px solid var(--soft); }\n.top.verdict-deviations { border-top-color: var(--high); }\n.top.verdict-none-found { border-top-color: var(--other); }\n.top-in { max-width: 1360px; margin: auto; padding: 18px 24px 20px; display: flex; flex-wrap: wrap; gap: 12px 32px; justify-content: space-between; align-items: flex-start; }\n.brand { overflow-wrap: anywhere; color: var(--soft); font-size: 13px; letter-spacing: .02em; }\nh1 { font-size: 27px; line-height: 1.2; letter-spacing: -.015em; margin: 2px 0 6px; }\n.sentence { max-width: 90ch; }\n.theme { display: flex; gap: 2px 12px; font-size: 13px; color: var(--soft); }\n.theme legend { float: left; margin-right: 10px; }\n.theme label { display: inline-flex; gap: 4px; align-items: center; min-height: 24px; }\n.frame { max-width: 1360px; margin: auto; padding: 20px 24px; display: grid; grid-template-columns: 250px minmax(0, 1fr); gap: 28px; }\n.content > section + section { margin-top: 34px; }\nh2 { font-size: 18px; letter-spacing: -.01em; margin-bottom: 12px; }\nh2:focus { outline: none; }\n.side { font-size: 13.5px; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 2px 4px 20px; }\n.side h2 { font-size: 14px; margin: 0 0 6px; }\n.side > * + *, .side .fold > * + nav { margin-top: 20px; }\n.filters fieldset { margin-bottom: 10px; }\n.filters legend { color: var(--soft); font-size: 12.5px; margin-bottom: 1px; }\n.filters label { display: flex; align-items: baseline; gap: 7px; min-height: 26px; }\n.filters label.none { color: var(--soft); }\n.filters .n { margin-left: auto; color: var(--soft); font-variant-numeric: tabular-nums; }\n.shown { display: flex; justify-content: space-between; align-items: center; gap: 8px; color: var(--soft); }\n.index { border-left: 2px solid var(--line); }\n.index a { display: flex; gap: 8px; padding: 4px 4px 4px 10px; color: var(--text); text-decoration: none; line-height: 1.35; overflow-wrap: anywhere; }\n.index a:hover { background: var(--card); text-decoration: underline; }\n.index .at { display: block; font-size: 12px; }\n.dot { flex: none; width: 9px; height: 9px; border-radius: 50%; margin-top: 5px; background: var(--low); }\n.keys dl div { display: flex; gap: 8px; margin-top: 4px; }\n.keys dt { min-width: 58px; }\nkbd { border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; padding: 0 5px; background: var(--card); }\n.critical { --sev: var(--critical); }\n.high { --sev: var(--high); }\n.medium { --sev: var(--medium); }\n.low { --sev: var(--low); }\n.dot { background: var(--sev); }\n.chip { display: inline-block; border: 1px solid var(--line); border-radius: 5px; padding: 0 8px; font-size: 12.5px; line-height: 21px; color: var(--soft); }\n.chip.sev { background: var(--sev); border-color: var(--sev); color: var(--on-chip); font-weight: 600; }\n.summary { max-width: 1360px; margin: auto; padding: 18px 24px 0; }\n.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; }\n.tile { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--sev); border-radius: 8px; padding: 4px 14px; display: flex; align-items: baseline; gap: 9px; }\n.tile .count { font-size: 25px; font-weight: 650; font-variant-numeric: tabular-nums; color: var(--sev); }\n.tile.zero { border-left-color: var(--line); }\n.tile.zero .count, .tile.zero .what { color: var(--soft); font-weight: 400; }\n.panels { display: grid; grid-template-columns: minmax(0, 1.25fr) minmax(0, 1.25fr) minmax(0, 1fr); gap: 12px; margin-top: 10px; }\n.panel { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 14px 16px; overflow-wrap: anywhere; }\n.panel h3 { font-size: 14px; margin-bottom: 6px; }\n.panel > summary { color: var(--text); }\n.panel > summary h3 { display: inline; }\n.panel[open] > summary { margin-bottom: 6px; }\n.panel details { margin-top: 6px; font-size: 13.5px; }\n.prompt { white-space: pre-wrap; margin-top: 4px; }\n.prompt.long { max-height: 20em; overflow-y: auto; }\n.fact { background: var(--fact); color: inherit; border-radius: 3px; padding: 1px 3px; }\n.fact .kind { color: var(--soft); font-size: 11.5px; }\n.facts li, .evidence li { margin-top: 2px; }\n.matches > li + li { margin-top: 8px; }\n.matches .at, .matches .task { display: block; }\n.matches .minor details { margin-top: 0; }\n.matches .minor + .minor { margin-top: 2px; }\n.task { font-size: 13.5px; }\n.evidence { font-size: 13px; color: var(--soft); }\n.evidence .kind { display: inline-block; min-width: 70px; }\n.score { color: var(--soft); font-size: 13px; margin-left: 6px; font-variant-numeric: tabular-nums; }\n.chart { display: block; width: 100%; height: 14px; border-radius: 4px; margin: 4px 0 8px; }\n.s-present { fill: var(--ok); background: var(--ok); }\n.s-accepted { fill: var(--other); background: var(--other); }\n.s-deviating { fill: var(--high); background: var(--high); }\n.legend li { display: flex; align-items: center; gap: 8px; }\n.key { width: 12px; height: 12px; border-radius: 3px; flex: none; }\n.cats { width: 100%; border-collapse: collapse; margin-top: 10px; font-size: 13.5px; }\n.cats thead th { color: var(--soft); font-size: 12.5px; }\n.cats th { text-align: left; font-weight: 400; }\n.cats td { text-align: right; font-variant-numeric: tabular-nums; }\n.cats th, .cats td { padding: 2px 0; vertical-align: top; }\n.cats td { padding-left: 10px; }\n.card { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--sev); border-radius: 8px; padding: 16px 20px 14px; }\n.many .card { content-visibility: auto; contain-intrinsic-size: auto 180px; }\n.many .file { content-visibility: auto; contain-intrinsic-size: auto 120px; }\n.card + .card { margin-top: 16px; }\n.card:focus { outline: 2px solid var(--link); outline-offset: 2px; }\n.card:target { border-color: var(--link); border-left-color: var(--sev); }\n.chips { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }\n.cat { color: var(--soft); font-size: 13px; margin-left: 4px; }\n.card h3 { font-size: 17.5px; line-height: 1.35; margin: 7px 0 1px; letter-spacing: -.005em; overflow-wrap: anywhere; }\n.hash { color: var(--soft); text-decoration: none; font-weight: 400; padding: 0 4px; }\n.impact { margin-top: 6px; max-width: 78ch; overflow-wrap: anywhere; }\n.body { margin-top: 8px; }\n.body > summary { font-size: 13.5px; }\n.body[open] > summary { margin-bottom: 8px; }\n.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 10px; }\n.pair.alone { grid-template-columns: minmax(0, 1fr); }\n.pair figure { display: grid; grid-template-rows: subgrid; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; background: var(--inset); }\n.pair .ref { grid-column: 1; grid-row-start: 1; }\n.pair .snip { grid-column: -2; grid-row-start: 1; }\n.pair pre { display: grid; grid-template-rows: subgrid; grid-template-columns: minmax(0, 1fr); }\n.pair figcaption { padding: 5px 10px; font-size: 12.5px; color: var(--soft); border-bottom: 1px solid var(--line); background: var(--card); overflow-wrap: anywhere; }\n.pair figcaption b { color: var(--text); margin-right: 4px; }\n.l { display: block; padding: 0 10px 0 54px; text-indent: -54px; text-decoration: none; color: inherit; }\n.l code { text-indent: 0; }\n.l .n { display: inline-block; width: 42px; padding-right: 10px; margin-right: 2px; text-align: right; text-indent: 0; color: var(--soft); user-select: none; }\n.l.focus { background: var(--focus-row); box-shadow: inset 3px 0 var(--medium); }\n.l.fold { color: var(--soft); padding-left: 26px; text-indent: 0; font-style: italic; }\npre mark { color: inherit; border-radius: 2px; padding: 0 1px; margin: 0 -1px; }\n.ref mark { background: var(--mark-ref); box-shadow: inset 0 -2px var(--ok); }\n.snip mark, .code mark { background: var(--mark-snip); box-shadow: inset 0 -2px var(--high); }\n.why { margin: 14px 0; display: grid; gap: 6px; }\n.why div { display: grid; grid-template-columns: 118px minmax(0, 1fr); }\n.why dt { color: var(--soft); font-size: 13.5px; }\n.why dd { overflow-wrap: anywhere; }\nq { background: var(--fact); border-radius: 3px; padding: 1px 3px; }\n.attack { background: var(--inset); border: 1px solid var(--line); border-radius: 4px; padding: 1px 5px; white-space: pre-wrap; }\n.repair { border-top: 1px solid var(--line); padding-top: 12px; }\n.repair h4, .notes h4 { font-size: 14px; }\n.repair > p:first-of-type { max-width: 78ch; overflow-wrap: anywhere; }\n.diff { border: 1px solid var(--line); border-radius: 6px; background: var(--inset); margin-top: 8px; padding: 4px 0; overflow: hidden; }\n.diff .l { padding-left: 36px; text-indent: -36px; }\n.diff .l .n { width: 24px; color: var(--text); }\nins.l { background: var(--add); }\ndel.l { background: var(--del); }\n.buttons { display: flex; gap: 8px; margin-top: 8px; }\n.links { margin-top: 10px; font-size: 13px; color: var(--soft); display: flex; flex-wrap: wrap; gap: 2px 14px; }\n.file { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 14px 18px; }\n.file + .file { margin-top: 12px; }\n.file h3 { font-size: 15.5px; overflow-wrap: anywhere; }\n.file h3 .at { margin-left: 6px; }\n.notes { margin: 8px 0; }\n.notes h4 { margin-top: 8px; }\n.notes li { overflow-wrap: anywhere; }\n.source { margin-top: 8px; }\n.code, .text { border: 1px solid var(--line); border-radius: 6px; background: var(--inset); padding: 6px 0; margin-top: 8px; }\n.code .l:target { background: var(--fact); }\n.code .chip { font: 600 11.5px/17px system-ui, sans-serif; margin-left: 8px; text-decoration: none; text-indent: 0; }\n.text { padding: 10px 14px; }\n.follow details { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 10px 16px; }\n.follow details + details { margin-top: 10px; }\n.foot { color: var(--soft); font-size: 13px; max-width: 1360px; margin: auto; padding: 8px 24px 28px; }\n.hljs-keyword, .hljs-built_in, .hljs-literal, .hljs-type { color: light-dark(#8a1c5f, #f29fcf); }\n.hljs-string, .hljs-regexp, .hljs-char { color: light-dark(#0b5a3c, #93dcb0); }\n.hljs-number, .hljs-attr, .hljs-attribute, .hljs-property { color: light-dark(#0a4a9e, #a3cbff); }\n.hljs-title, .hljs-name, .hljs-tag { color: light-dark(#5b2aa8, #d0b4ff); }\n.hljs-comment, .hljs-quote, .hljs-meta { color: light-dark(#4f5965, #b4bfca); font-style: italic; }\nbody:has(#f-critical:not(:checked)) .dev[data-severity=\"critical\"],\nbody:has(#f-high:not(:checked)) .dev[data-severity=\"high\"],\nbody:has(#f-medium:not(:checked)) .dev[data-severity=\"medium\"],\nbody:has(#f-low:not(:checked)) .dev[data-severity=\"low\"],\nbody:has(#f-input-validation:not(:checked)) .dev[data-category=\"input-validation\"],\nbody:has(#f-insecure-defaults:not(:checked)) .dev[data-category=\"insecure-defaults\"],\nbody:has(#f-weak-authentication:not(:checked)) .dev[data-category=\"weak-authentication\"],\nbody:has(#f-error-handling-logging:not(:checked)) .dev[data-category=\"error-handling-logging\"],\nbody:has(#f-insecure-patterns:not(:checked)) .dev[data-category=\"insecure-patterns\"],\nbody:has(#f-certain:not(:checked)) .dev[data-confidence=\"certain\"],\nbody:has(#f-likely:not(:checked)) .dev[data-confidence=\"likely\"],\nbody:has(#f-possible:not(:checked)) .dev[data-confidence=\"possible\"] { display: none; }\n.r1 { grid-row-end: span 1; } .f1 { grid-row-end: span 2; }\n.r2 { grid-row-end: span 2; } .f2 { grid-row-end: span 3; }\n.r3 { grid-row-end: span 3; } .f3 { grid-row-end: span 4; }\n.r4 { grid-row-end: span 4; } .f4 { grid-row-end: span 5; }\n.r5 { grid-row-end: span 5; } .f5 { grid-row-end: span 6; }\n.r6 { grid-row-end: span 6; } .f6 { grid-row-end: span 7; }\n.r7 { grid-row-end: span 7; } .f7 { grid-row-end: span 8; }\n.r8 { grid-row-end: span 8; } .f8 { grid-row-end: span 9; }\n.r9 { grid-row-end: span 9; } .f9 { grid-row-end: span 10; }\n.r10 { grid-row-end: span 10; } .f10 { grid-row-end: span 11; }\n.r11 { grid-row-end: span 11; } .f11 { grid-row-end: span 12; }\n.r12 { grid-row-end: span 12; } .f12 { grid-row-end: span 13; }\n.r13 { grid-row-end: span 13; } .f13 { grid-row-end: span 14; }\n.r14 { grid-row-end: span 14; } .f14 { grid-row-end: span 15; }\n.r15 { grid-row-end: span 15; } .f15 { grid-row-end: span 16; }\n.r16 { grid-row-end: span 16; } .f16 { grid-row-end: span 17; }\n.r17 { grid-row-end: span 17; } .f17 { grid-row-end: span 18; }\n.r18 { grid-row-end: span 18; } .f18 { grid-row-end: span 19; }\n.r19 { grid-row-end: span 19; } .f19 { grid-row-end: span 20; }\n.r20 { grid-row-end: span 20; } .f20 { grid-row-end: span 21; }\n.r21 { grid-row-end: span 21; } .f21 { grid-row-end: span 22; }\n.r22 { grid-row-end: span 22; } .f22 { grid-row-end: span 23; }\n.r23 { grid-row-end: span 23; } .f23 { grid-row-end: span 24; }\n.r24 { grid-row-end: span 24; } .f24 { grid-row-end: span 25; }\n.r25 { grid-row-end: span 25; } .f25 { grid-row-end: span 26; }\n.r26 { grid-row-end: span 26; } .f26 { grid-row-end: span 27; }\n.r27 { grid-row-end: span 27; } .f27 { grid-row-end: span 28; }\n.r28 { grid-row-end: span 28; } .f28 { grid-row-end: span 29; }\n.r29 { grid-row-end: span 29; } .f29 { grid-row-end: span 30; }\n.r30 { grid-row-end: span 30; } .f30 { grid-row-end: span 31; }\n.r31 { grid-row-end: span 31; } .f31 { grid-row-end: span 32; }\n.r32 { grid-row-end: span 32; } .f32 { grid-row-end: span 33; }\n.r33 { grid-row-end: span 33; } .f33 { grid-row-end: span 34; }\n.r34 { grid-row-end: span 34; } .f34 { grid-row-end: span 35; }\n.r35 { grid-row-end: span 35; } .f35 { grid-row-end: span 36; }\n.r36 { grid-row-end: span 36; } .f36 { grid-row-end: span 37; }\n.r37 { grid-row-end: span 37; } .f37 { grid-row-end: span 38; }\n.r38 { grid-row-end: span 38; } .f38 { grid-row-end: span 39; }\n.r39 { grid-row-end: span 39; } .f39 { grid-row-end: span 40; }\n.r40 { grid-row-end: span 40; } .f40 { grid-row-end: span 41; }\n@media (min-width: 1001px) { .side > .fold > summary { display: none; } }\n@media (max-width: 1000px) {\n.panels { grid-template-columns: repeat(2, minmax(0, 1fr)); }\n.panels > :first-child { grid-column: 1 / -1; }\n.panel > summary, .side .fold > summary { color: var(--link); }\n.side > .fold[open] > summary { margin-bottom: 10px; }\n.frame { grid-template-columns: minmax(0, 1fr); }\n.side { position: static; max-height: none; overflow: visible; padding: 0; }\n}\n@media (max-width: 720px) {\n.top-in, .summary, .frame, .foot { padding-left: 14px; padding-right: 14px; }\nh1 { font-size: 23px; }\n.tiles { gap: 8px; }\n.tile { padding: 5px 8px; border-left-width: 4px; flex-direction: column; align-items: flex-start; gap: 0; }\n.tile .count { line-height: 1.25; }\n.tile .count { font-size: 20px; }\n.tile .what { font-size: 13px; }\n.summary { padding-top: 12px; }\n.panels { margin-top: 8px; gap: 8px; }\n.panel { padding: 10px 14px; }\n.frame { padding-top: 14px; gap: 14px; }\n.top-in { padding-top: 12px; padding-bottom: 12px; }\n.panels, .pair { grid-template-columns: minmax(0, 1fr); }\n.card { padding: 14px 14px 12px; }\n.pair, .pair figure, .pair pre { display: block; }\n.pair figure + figure { margin-top: 8px; }\n.filler { display: none; }\n.why div { grid-template-columns: minmax(0, 1fr); }\n.l { padding-left: 44px; text-indent: -44px; }\n.l .n { width: 34px; padding-right: 8px; }\n.filters { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 20px; }\n.keys { display: none; }\n.filters h2, .shown { grid-column: 1 / -1; }\n}\n@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }\n@media (forced-colors: active) { mark, .chip, .l.focus { outline: 1px solid; } }\n@media print {\n:root, :root:has(#theme-dark:checked) { color-scheme: light; }\nbody { background: #fff; font-size: 11pt; }\n.side, .theme, .buttons, .skip, .hash { display: none; }\n.frame { display: block; padding: 0; }\n.many .card, .many .file { content-visibility: visible; }\n.card { break-inside: auto; }\n.card header, .pair, .diff { break-inside: avoid; }\ndetails::details-content { content-visibility: visible; display: block; height: auto; }\n.links a::after { content: \" <\" attr(href) \">\"; overflow-wrap: anywhere; }\n.prompt.long { max-height: none; }\n* { print-color-adjust: exact; -webkit-print-color-adjust: exact; }\n}\n";

/** templates/report.js as it is. */
export const script: string = "(() => {\n  'use strict';\n  const root = document.documentElement;\n  root.classList.add('js');\n  const $ = (selector) => document.querySelector(selector);\n  const $$ = (selector) => [...document.querySelectorAll(selector)];\n  const cards = $$('.card');\n  const filters = $$('.filters input');\n  const status = $('#shown');\n\n  const live = document.createElement('p');\n  live.className = 'sr';\n  live.setAttribute('role', 'status');\n  document.body.append(live);\n\n  const off = () => new Set(filters.filter((input) => !input.checked).map((input) => input.id.slice(2)));\n  const hidden = (card, without) =>\n    without.has(card.dataset.severity) || without.has(card.dataset.category) || without.has(card.dataset.confidence);\n  const visible = () => {\n    const without = off();\n    return cards.filter((card) => !hidden(card, without));\n  };\n\n  const count = () => {\n    if (status === null) return;\n    const shown = visible().length;\n    status.textContent = `${shown} of ${cards.length} shown`;\n    $('.empty').hidden = shown > 0;\n  };\n  const showAll = () => {\n    for (const input of filters) input.checked = true;\n    count();\n  };\n\n  const copy = async (text, button) => {\n    let done = true;\n    try {\n      await navigator.clipboard.writeText(text);\n    } catch {\n      const area = document.createElement('textarea');\n      area.value = text;\n      area.className = 'sr';\n      document.body.append(area);\n      area.select();\n      done = document.execCommand('copy');\n      area.remove();\n      button?.focus();\n    }\n    live.textContent = '';\n    live.textContent = done ? 'Copied' : 'The browser did not allow copying';\n    if (button === undefined || button === null) return;\n    const label = button.dataset.label ?? button.textContent;\n    button.dataset.label = label;\n    button.textContent = done ? 'Copied' : 'Not copied';\n    setTimeout(() => {\n      button.textContent = label;\n    }, 1500);\n  };\n\n  const reveal = (id) => {\n    const target = id === '' ? null : document.getElementById(id);\n    if (target === null) return;\n    if (target.matches('.card') && hidden(target, off())) showAll();\n    for (let at = target; at !== null; at = at.parentElement) if (at.matches('details')) at.open = true;\n    const body = target.matches('.card') ? target.querySelector('details') : null;\n    if (body !== null) body.open = true;\n    target.scrollIntoView();\n    if (target.matches('[tabindex]')) target.focus({ preventScroll: true });\n  };\n  const revealHash = () => reveal(decodeURIComponent(location.hash.slice(1)));\n\n  // On a narrow screen the deviations come first: what stands above them starts folded.\n  const narrow = matchMedia('(max-width: 1000px)');\n  const fold = () => {\n    for (const details of $$('.fold')) details.open = !narrow.matches;\n  };\n  narrow.addEventListener('change', fold);\n  fold();\n\n  const themes = $$('.theme input');\n  const setTheme = (value) => {\n    for (const input of themes) input.checked = input.value === value;\n    try {\n      localStorage.setItem('aidiff-theme', value);\n    } catch {\n      // A page without storage keeps the theme until it is closed.\n    }\n  };\n  try {\n    const stored = localStorage.getItem('aidiff-theme');\n    if (themes.some((input) => input.value === stored)) setTheme(stored);\n  } catch {\n    // Storage is closed to this page: the theme follows the system.\n  }\n\n  const current = () => document.activeElement?.closest('.card') ?? null;\n  const step = (by) => {\n    const shown = visible();\n    const at = shown.indexOf(current());\n    const next = at < 0 ? (by > 0 ? shown[0] : shown.at(-1)) : shown[at + by];\n    if (next === undefined) return;\n    next.focus({ preventScroll: true });\n    next.scrollIntoView({ block: 'start' });\n  };\n  const keys = {\n    j: () => step(1),\n    k: () => step(-1),\n    o: () => {\n      const details = current()?.querySelector('details');\n      if (details) details.open = !details.open;\n    },\n    c: () => {\n      const button = current()?.querySelector('.copy');\n      if (button) copy(button.dataset.copy, button);\n    },\n    f: () => {\n      for (const details of $$('.side .fold')) details.open = true;\n      filters[0]?.focus();\n    },\n    t: () => {\n      const at = themes.findIndex((input) => input.checked);\n      setTheme(themes[(at + 1) % themes.length].value);\n    },\n    '?': () => {\n      const help = $('.keys');\n      help.open = !help.open;\n      if (help.open) help.querySelector('summary').focus();\n    },\n  };\n\n  document.addEventListener('keydown', (event) => {\n    if (event.ctrlKey || event.metaKey || event.altKey || !$('#keys-on').checked) return;\n    if (event.target.matches('textarea, input:not([type=checkbox]):not([type=radio])')) return;\n    const action = keys[event.key];\n    if (action === undefined) return;\n    event.preventDefault();\n    action();\n  });\n  document.addEventListener('click', (event) => {\n    const button = event.target.closest('button');\n    if (button === null) return;\n    if (button.id === 'reset') showAll();\n    else if (button.dataset.copyFrom) copy(document.getElementById(button.dataset.copyFrom).textContent, button);\n    else if (button.dataset.anchor) copy(`${location.href.split('#')[0]}#${button.dataset.anchor}`, button);\n    else if (button.dataset.copy) copy(button.dataset.copy, button);\n  });\n  for (const input of filters) input.addEventListener('change', count);\n  for (const input of themes) input.addEventListener('change', () => setTheme(input.value));\n  addEventListener('hashchange', revealHash);\n  addEventListener('beforeprint', () => {\n    for (const details of $$('.card details')) details.open = true;\n  });\n  count();\n  revealHash();\n})();\n";
