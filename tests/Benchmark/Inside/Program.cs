using Pec.Benchmark.Inside;

// The generator seen from inside, for what its own command does not do: a part of the site, and the cost of each template.
switch (args)
{
    case ["same-work", var source, var output]: return SameWork.Write(source, output);
    case ["templates", var source]: return Templates.Measure(source, Console.Out);
    default:
        Console.Error.WriteLine("pec-inside same-work SOURCE OUTPUT | pec-inside templates SOURCE");
        return 2;
}
