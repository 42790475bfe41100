using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Enrolment;

public sealed class NotWithTests : WizardTest
{
    private readonly Person grace = A.Person("Grace Brewster Hopper", department: "Navy");
    private readonly Person alan = A.Person("Alan Turing", department: "Research");
    private readonly Person otherAlan = A.Person(
        "Alan Turing",
        department: "Sales",
        email: "alan.turing.2@contoso.com"
    );
    private readonly Person percent = A.Person("Per_Cent 100%");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await GivenAsync(grace, alan, otherAlan, percent);
    }

    [Theory]
    [InlineData("grace brewster HOPPER")]
    [InlineData("Grace")]
    [InlineData("Grace Hopper")]
    [InlineData("grace.brewster.hopper@contoso.com")]
    [InlineData("Grace Hopper (navy)")]
    public async Task A_colleague_is_found_by_name_part_of_a_name_or_address(string said) =>
        Assert.Equal(["Grace Brewster Hopper"], await NamesAsync(said));

    [Fact]
    public async Task Two_who_share_a_name_are_told_apart_by_department()
    {
        var id = await StartAsync(Peers);

        var refusal = (await AnswerAsync(id, new NotWithAnswer(["alan turing"]))).Refusal;
        var ambiguous = Assert.IsType<AmbiguousColleague>(refusal);
        Assert.Equal(["Research", "Sales"], ambiguous.People.Select(p => p.Department).Order());

        _ = (await AnswerAsync(id, new NotWithAnswer(["Alan Turing (Sales)"]))).Value;
        Assert.Equal(["Sales"], (await ViewAsync(id)).NotWith.Select(p => p.Department));
    }

    [Fact]
    public async Task Somebody_unknown_is_named_and_nothing_is_changed()
    {
        var id = await StartAsync(Peers);
        _ = (await AnswerAsync(id, new NotWithAnswer(["Grace"]))).Value;

        var refusal = (await AnswerAsync(id, new NotWithAnswer(["Grace", "Nobody Known", "%", "_"]))).Refusal;

        Assert.Equal(["Nobody Known", "%", "_"], Assert.IsType<UnknownColleagues>(refusal).Unknown);
        Assert.Equal(["Grace Brewster Hopper"], (await ViewAsync(id)).NotWith.Select(p => p.Name));
    }

    [Fact]
    public async Task Wildcards_are_letters() => Assert.Equal(["Per_Cent 100%"], await NamesAsync("per_cent 100%"));

    [Fact]
    public async Task Nobody_can_name_themselves() =>
        Assert.IsType<UnknownColleagues>(
            (await AnswerAsync(await StartAsync(Peers), new NotWithAnswer(["Ada Lovelace"]))).Refusal
        );

    [Fact]
    public async Task The_list_has_an_end()
    {
        var names = Enumerable.Range(0, CohortEnrolment.MaxNotWith + 1).Select(i => $"Person {i}").ToList();

        var refusal = (await AnswerAsync(await StartAsync(Peers), new NotWithAnswer(names))).Refusal;

        Assert.Equal(new TooManyColleagues(CohortEnrolment.MaxNotWith), refusal);
    }

    private async Task<IEnumerable<string>> NamesAsync(string said)
    {
        var id = await StartAsync(Peers);
        Result<Done> done = await AnswerAsync(id, new NotWithAnswer([said]));
        Assert.Null(done.Refusal);
        return (await ViewAsync(id)).NotWith.Select(p => p.Name);
    }
}
