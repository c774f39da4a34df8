document.documentElement.className="js";try{var t=JSON.parse(localStorage.getItem("partnership-playbook:theme"));if(t==="dark"||t==="light")document.documentElement.dataset.theme=t}catch(e){}
