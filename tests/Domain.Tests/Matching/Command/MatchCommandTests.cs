using System.Text.Json;
using MentorBot.Benchmarks.Matching;
using MentorBot.Benchmarks.Report;

namespace MentorBot.Domain.Tests.Matching.Command;

public sealed class MatchCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("graphs: of tests ").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("ubd", "ubd:n:seed")]
    [InlineData("ubd:0:1", "n in ubd:n:seed")]
    [InlineData("ubd:-5:1", "from 1 to 20000")]
    [InlineData("ubd:99999999999:1", "from 1 to 20000")]
    [InlineData("ubd:1000000:1", "from 1 to 20000")]
    [InlineData("ubd:5:1:7", "ubd:n:seed")]
    [InlineData("ubs:10:11:1", "degree")]
    [InlineData("ubs:10:x:1", "degree")]
    [InlineData("ubs:10:5", "ubs:n:degree:seed")]
    [InlineData("ugs:10:10:1", "degree")]
    [InlineData("ugs:2000000000:50:1", "from 1 to")]
    [InlineData("ugd:100000:1", "from 1 to")]
    [InlineData("ugd:10:-1", "seed")]
    [InlineData("pgm:1000", "pgm:n:seed")]
    [InlineData("pgm:300000:1", "from 1 to 200000")]
    [InlineData("pbm:10:-1:1", "mentees")]
    [InlineData("pbm:10:10", "pbm:mentors:mentees:seed")]
    [InlineData("stable:10", "stable:mentors:mentees:seed:L10")]
    [InlineData("stable:10:10:1:M5", "length of lists")]
    [InlineData("stable:10:10:1:L5:7", "length of lists")]
    [InlineData("stable:10:1000000:1:L5", "mentees")]
    [InlineData("circles:60:8004", "circles:n:seed:smallest..largest")]
    [InlineData("circles:60:8004:6..4", "largest")]
    [InlineData("circles:60:8004:1..4", "smallest")]
    [InlineData("circles:60:8004:4..60", "largest")]
    [InlineData("circles:60:8004:4..6:x0", "x10")]
    [InlineData("rounds:10:1", "rounds:n:seed:R")]
    [InlineData("rounds pgm:1000000:1 R=2", "from 1 to 5000")]
    [InlineData("hard", "hard tri:m")]
    [InlineData("hard knot:5", "hard tri:m")]
    [InlineData("hard tri", "hard tri:m")]
    [InlineData("hard tri:-1", "from 1 to")]
    [InlineData("hard nest:5000", "from 1 to 1000")]
    [InlineData("demo:peers", "demo:MODEL:N")]
    [InlineData("demo:queens:8", "peers")]
    [InlineData("demo:peers:200001", "from 0 to 200000")]
    [InlineData("demo:peers:10:x", "SEED")]
    [InlineData("nothing:5", "There is no family “nothing”")]
    [InlineData("pgm:10:1 --fiar", "--fair, --json, --once")]
    [InlineData("file", "match file PATH")]
    [InlineData("file /no/such: file", "There is no file “/no/such: file”")]
    public void What_cannot_be_understood_is_refused_in_one_sentence(string line, string hint)
    {
        var (code, output, errors) = Run(line.Split(' '));

        AssertRefused(code, output, errors, hint);
    }

    [Theory]
    [InlineData("", "must begin with")]
    [InlineData("e 0 1 5", "must begin with")]
    [InlineData("p tree 2 1\ne 0 1 5", "must begin with")]
    [InlineData("p general 2", "must begin with")]
    [InlineData("p general two 1\ne 0 1 5", "Line 1")]
    [InlineData("p general -2 1\ne 0 1 5", "Line 1")]
    [InlineData("p general 99999999 0", "Line 1")]
    [InlineData("p general 2 1\ne 0 1 1001", "Line 2")]
    [InlineData("p general 2 1\ne 0 1 -1", "Line 2")]
    [InlineData("p general 2 1\n\ne 0 2 5", "Line 3")]
    [InlineData("p general 2 1\ne -1 1 5", "Line 2")]
    [InlineData("p general 2 1\ne 0 1 0.5", "Line 2")]
    [InlineData("p general 2 1\ne 0 1 99999999999999", "Line 2")]
    [InlineData("p general 2 1\ne 0 1", "e u v score")]
    [InlineData("p general 2 1\nf 0 1 5", "e u v score")]
    [InlineData("p general 2 1\ne 1 1 5", "itself")]
    [InlineData("p general 0 1\ne 0 0 5", "no vertices")]
    [InlineData("p general 2 2\ne 0 1 5", "2 edges")]
    public void A_file_with_a_bad_line_is_refused_in_one_sentence(string text, string hint)
    {
        var (code, output, errors) = Run("file", Written(text));

        AssertRefused(code, output, errors, hint);
    }

    [Fact]
    public void A_path_may_have_colons_and_blanks()
    {
        var (code, output, errors) = Run(
            "file",
            Written("# three in a row\np general 3 2\ne 0 1 7\n\ne 1 2 9\n"),
            "--once"
        );

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("cardinality=1 value=9 min=9 proof=optimal seconds=", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_is_no_file()
    {
        var (code, output, errors) = Run("file", folder);

        AssertRefused(code, output, errors, "There is no file");
    }

    [Theory]
    [InlineData("ubd:1:1")]
    [InlineData("ubs:1:0:1")]
    [InlineData("ugs:1:0:1")]
    [InlineData("ugd:1:1")]
    [InlineData("pgm:1:1")]
    [InlineData("pbm:1:1:1")]
    [InlineData("stable:1:1:1:L0")]
    [InlineData("circles:1:1:4..6")]
    [InlineData("rounds:1:1:1")]
    [InlineData("hard tri:1")]
    [InlineData("hard nest:1")]
    [InlineData("hard path:1")]
    [InlineData("demo:peers:0")]
    [InlineData("demo:mentors:1")]
    public void The_smallest_instance_of_every_family_is_solved_both_ways(string id)
    {
        Assert.Equal("", Run(id, "--once").Errors);
        Assert.Equal("", Run(id, "--once", "--fair").Errors);
    }

    [Fact]
    public void With_json_the_figures_are_an_object()
    {
        var (code, output, _) = Run("hard", "tri:5", "--json", "--once");

        var figures = JsonSerializer.Deserialize<Dictionary<string, string>>(output)!;
        Assert.Equal(
            (0, "hard tri:5", "7", "4718", "optimal"),
            (code, figures["id"], figures["cardinality"], figures["value"], figures["proof"])
        );
    }

    [Fact]
    public void The_help_lists_every_form_and_option()
    {
        var (code, output, errors) = Run();

        Assert.Equal((2, ""), (code, output));
        Assert.All(
            (string[])["match file PATH", "match all", "--fair", "--json", "--once", "--quick", "pgm", "demo"],
            word => Assert.Contains(word, errors, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("--qiuck")]
    [InlineData("pgm:10:1")]
    public void The_report_refuses_what_it_does_not_know(string word)
    {
        using var errors = new StringWriter();

        Assert.Equal(2, ReportCommand.Run([word], errors));
        Assert.Contains("--quick", errors.ToString(), StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = MatchCommand.Run(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private static void AssertRefused(int code, string output, string errors, string hint)
    {
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(hint, errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    private string Written(string text)
    {
        var path = Path.Combine(folder, "a graph: small.txt");
        File.WriteAllText(path, text);
        return path;
    }
}
