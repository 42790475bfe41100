using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Enrolment;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Organisation;

/// <summary>Names as directories write them and as people type them.</summary>
public sealed class NameTests : WizardTest
{
    private readonly Person nunez = A.Person("Nuñez, María José (Legal)", email: "mj.nunez@contoso.com");
    private readonly Person okafor = A.Person("Okafor, Ada", department: "Sales", email: "ada.okafor@contoso.com");
    private readonly Person external = A.Person(
        "Ada Okafor (External)",
        department: "IT",
        email: "ada.ext@contoso.com"
    );
    private readonly Person muster = A.Person("Max Muster", department: "R&D (Lab)");
    private readonly Person nguyen = A.Person("Nguyen Thi and Co");
    private readonly Person ohara = A.Person("Benedikta O'Hara");
    private readonly Person alvarez = A.Person("José Álvarez");
    private readonly Person sahin = A.Person("İpek Şahin");
    private readonly Person castellan = A.Person("Ben Castellan", email: "ben.castellan@contoso.com");
    private readonly Person one = A.Person("Sukarno");
    private readonly Person none = A.Person("None", email: "none.n@contoso.com");
    private readonly Person arabic = A.Person("نور الهدى");
    private readonly Person han = A.Person("李小龙");
    private readonly Person rehiredOld = A.Person("Rehired Person", email: "rehired@contoso.com", isEligible: false);
    private readonly Person rehiredNew = A.Person("Rehired Person", email: "rehired@contoso.com");

    private Person[] All =>
        [
            nunez,
            okafor,
            external,
            muster,
            nguyen,
            ohara,
            alvarez,
            sahin,
            castellan,
            one,
            arabic,
            han,
            rehiredOld,
            rehiredNew,
        ];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await GivenAsync([.. All]);
    }

    [Theory]
    [InlineData("Nuñez, María José (Legal)", "Nuñez, María José (Legal)")]
    [InlineData("nunez, maria jose (legal)", "Nuñez, María José (Legal)")]
    [InlineData("María José Nuñez", "Nuñez, María José (Legal)")]
    [InlineData("Ada Okafor (External)", "Ada Okafor (External)")]
    [InlineData("Okafor, Ada", "Okafor, Ada")]
    [InlineData("Okafor, Ada (Sales)", "Okafor, Ada")]
    [InlineData("Max Muster (R&D (Lab))", "Max Muster")]
    [InlineData("Nguyen Thi and Co", "Nguyen Thi and Co")]
    [InlineData("Benedikta O’Hara", "Benedikta O'Hara")]
    [InlineData("benedikta o`hara", "Benedikta O'Hara")]
    [InlineData("Jose\u0301 A\u0301lvarez", "José Álvarez")]
    [InlineData("jose alvarez", "José Álvarez")]
    [InlineData("İpek Şahin", "İpek Şahin")]
    [InlineData("ipek şahin", "İpek Şahin")]
    [InlineData("IPEK ŞAHIN", "İpek Şahin")]
    [InlineData("İPEK ŞAHİN", "İpek Şahin")]
    [InlineData("i\u0307pek şahin", "İpek Şahin")]
    [InlineData("ıpek sahin", "İpek Şahin")]
    [InlineData("Castellan Ben", "Ben Castellan")]
    [InlineData("Castellan, Ben", "Ben Castellan")]
    [InlineData("<at>Ben Castellan</at>", "Ben Castellan")]
    [InlineData("Ben Castellan <ben.castellan@contoso.com>", "Ben Castellan")]
    [InlineData("\"Castellan, Ben\" <ben.castellan@contoso.com>", "Ben Castellan")]
    [InlineData("Castellan, Ben <ben.castellan@contoso.com>", "Ben Castellan")]
    [InlineData("BEN.CASTELLAN@contoso.com", "Ben Castellan")]
    [InlineData("Ben\u200B Castellan\u200F", "Ben Castellan")]
    [InlineData("Ben\u00A0Castellan.", "Ben Castellan")]
    [InlineData("“Ben Castellan”", "Ben Castellan")]
    [InlineData("Sukarno", "Sukarno")]
    [InlineData("sukarno!", "Sukarno")]
    [InlineData("نور الهدى", "نور الهدى")]
    [InlineData("李小龙", "李小龙")]
    [InlineData("Rehired Person", "Rehired Person")]
    [InlineData("rehired@contoso.com", "Rehired Person")]
    public async Task Whoever_is_meant_is_found(string said, string name)
    {
        var id = await StartAsync(Peers);

        var refusal = (await AnswerAsync(id, new NotWithAnswer([said]))).Refusal;

        Assert.Null(refusal);
        Assert.Equal([name], (await ViewAsync(id)).NotWith.Select(p => p.Name).Distinct());
    }

    [Fact]
    public async Task A_list_holds_names_that_hold_what_separates_them()
    {
        var id = await StartAsync(Peers);
        const string list =
            "Okafor, Ada; Nguyen Thi and Co and Ben Castellan <ben.castellan@contoso.com>, Nuñez, María José (Legal) & Sukarno";

        Assert.Null((await AnswerAsync(id, new NotWithAnswer([list]))).Refusal);

        Assert.Equal(
            ["Ben Castellan", "Nguyen Thi and Co", "Nuñez, María José (Legal)", "Okafor, Ada", "Sukarno"],
            (await ViewAsync(id)).NotWith.Select(p => p.Name).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The list as the card writes it is the list that was saved, whoever is on it.</summary>
    [Fact]
    public async Task What_the_card_shows_is_read_back_without_a_change()
    {
        foreach (var person in All)
        {
            var id = await StartAsync(Peers);
            _ = (await AnswerAsync(id, new NotWithAnswer([person.Email!]))).Value;
            var before = await NotWithAsync(id);

            Assert.Null((await AnswerAsync(id, new NotWithAnswer([await ShownAsync(id)]))).Refusal);

            Assert.Equal(before, await NotWithAsync(id));
        }
    }

    [Fact]
    public async Task The_whole_list_is_read_back_too()
    {
        var id = await StartAsync(Peers);
        _ = (await AnswerAsync(id, new NotWithAnswer([.. All.Select(p => p.Email!)]))).Value;
        var before = await NotWithAsync(id);

        Assert.Null((await AnswerAsync(id, new NotWithAnswer([await ShownAsync(id)]))).Refusal);

        Assert.Equal(before, await NotWithAsync(id));
        Assert.Equal(All.Length, before.Count);
    }

    [Fact]
    public async Task Both_records_of_one_person_are_meant()
    {
        var id = await StartAsync(Peers);

        _ = (await AnswerAsync(id, new NotWithAnswer(["Rehired Person"]))).Value;

        Assert.Equal(2, (await NotWithAsync(id)).Count);
    }

    [Fact]
    public async Task A_name_is_tried_before_a_word_for_nobody()
    {
        var id = await StartAsync(Peers);
        _ = (await AnswerAsync(id, new NotWithAnswer(["none"]) { MeansNobody = true })).Value;
        Assert.Empty(await NotWithAsync(id));
        await GivenAsync(none);

        _ = (await AnswerAsync(id, new NotWithAnswer(["none"]) { MeansNobody = true })).Value;

        Assert.Equal([none.Id], await NotWithAsync(id));
    }

    /// <summary>Halves of surrogate pairs, brackets without end and long runs cost no more than other text.</summary>
    [Theory]
    [InlineData("\uD800 Ben", 1)]
    [InlineData("<", 8000)]
    [InlineData("(", 8000)]
    [InlineData("a ", 4000)]
    [InlineData("<a@b>", 1600)]
    [InlineData("\"", 8000)]
    public async Task Odd_text_is_nobody(string piece, int times)
    {
        var id = await StartAsync(Peers);
        var text = string.Concat(Enumerable.Repeat(piece, times));

        Assert.NotNull((await AnswerAsync(id, new NotWithAnswer([text]))).Refusal);
    }

    private async Task<IReadOnlyList<PersonId>> NotWithAsync(EnrolmentId id) =>
        await InStoreAsync(async store =>
            (await store.Enrolments.FindAsync(id))!.NotWith.OrderBy(p => p.Value).ToList()
        );

    /// <summary>As the bot writes it on the card.</summary>
    private async Task<string> ShownAsync(EnrolmentId id) =>
        string.Join(
            "; ",
            (await ViewAsync(id))
                .NotWith.Select(p => p.Department is { Length: > 0 } at ? $"{p.Name} ({at})" : p.Name)
                .Distinct()
        );
}
