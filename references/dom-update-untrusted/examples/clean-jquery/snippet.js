$(function () {
  const $form = $('#contact-form');
  const $result = $('#result');

  function addLine(cssClass, text) {
    $('<p>').addClass(cssClass).text(text).appendTo($result);
  }

  $form.on('submit', function (event) {
    event.preventDefault();
    $result.empty();

    $.ajax({
      url: '/api/contact',
      method: 'POST',
      contentType: 'application/json',
      data: JSON.stringify({ email: $('#email').val(), message: $('#message').val() }),
    })
      .done(function (data) {
        addLine('success', data.message);
        $result.append($('<ul>').append(data.tickets.map((ticket) => $('<li>').text(ticket.title))));
      })
      .fail(function (xhr) {
        const reply = xhr.responseJSON;
        addLine('error', reply && reply.error ? reply.error : 'Something went wrong');
      });
  });
});
